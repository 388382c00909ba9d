import { answered, ask, type Answer, type As, type Shown } from './product';

const REFUSAL = '... on Rejection { code message rule { article } }';
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What an answer is when it is no refusal, and which of its fields a story reads. */
export interface Told {
  readonly type: string;
  readonly fields: string;
}

const mutation = (name: string, { type, fields }: Told): string =>
  `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) {
    __typename ... on ${type} { ${fields} } ${REFUSAL} } }`;

/** Sends a command; answers all that came back. */
export const sendAs = (told: Told, name: string, input: Shown, as: As): Promise<Answer> =>
  ask(mutation(name, told), { input }, as);

/** Gives a command; answers what it brought about, or the refusal. */
export const giveAs = async (told: Told, name: string, input: Shown, as: As): Promise<Shown> =>
  (await answered(mutation(name, told), { input }, as))[name] as Shown;

/** The first field of a query that is answered without errors. */
export const readAs = async <Value = Shown>(query: string, variables: Shown, as: As): Promise<Value> =>
  Object.values(await answered(query, variables, as))[0] as Value;

let names = 0;
/** A name that nothing else in the product bears. */
export const ownName = (name: string): string => {
  names += 1;
  return `${name}${Date.now().toString(36)}${names}`;
};
