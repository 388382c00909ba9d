import { readFileSync } from 'node:fs';
import { inRepository } from '../contract/root';

/** The first query that a README shows: the account that asks, and the body that is sent. */
interface ShownQuery {
  readonly account: string;
  readonly body: string;
}

/** The same with the answer that the README promises. */
export interface FirstQuery extends ShownQuery {
  readonly answer: { readonly data: Record<string, unknown> };
}

const QUERY = /token -- (\w[\w-]*)\)[\s\S]*?-d '([^']+)'\n```/;

/** Reads the first `curl` of a README; throws where there is none. */
export const shownQueryOf = (readme: string): ShownQuery => {
  const [, account, body] = QUERY.exec(readFileSync(inRepository(readme), 'utf8')) ?? [];
  if (!account || !body) throw new Error(`${readme} shows no first query`);
  return { account, body };
};

/** Reads the first `curl` of a README and the JSON that follows it; throws where one is missing. */
export const firstQueryOf = (readme: string): FirstQuery => {
  const text = readFileSync(inRepository(readme), 'utf8');
  const [, answer] = /-d '[^']+'\n```[\s\S]*?```json\n([\s\S]*?)```/.exec(text) ?? [];
  if (!answer) throw new Error(`${readme} promises no answer to its first query`);
  return { ...shownQueryOf(readme), answer: JSON.parse(answer) as FirstQuery['answer'] };
};

/** The questions that a README suggests: the account named before each, and the query. */
export const questionsOf = (
  readme: string,
): readonly { readonly account: string; readonly query: string }[] => {
  const text = readFileSync(inRepository(readme), 'utf8');
  return [...text.matchAll(/`([\w-]+)`[:：]\n\n<!-- prettier-ignore -->\n```graphql\n([\s\S]*?)```/g)].map(
    ([, account = '', query = '']) => ({ account, query }),
  );
};
