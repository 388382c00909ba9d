import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Answer, Ask } from './vouched-ask';

/** A root field or entity, with what came out of it. */
export interface Door {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'entity';
  /** Whether anything was told: a value, a row of a list, or a count above none. */
  readonly told: boolean;
}

/** Ids that exist, by the end of the argument's or field's name ("unitId"); any other takes `any`. */
type Ids = Readonly<Record<string, string>> & { readonly any: string };

const SCALARS: Readonly<Record<string, unknown>> = {
  ...{ String: '某', Int: 1, Float: 1, Boolean: false, Date: '2026-01-05', DateTime: '2026-01-05T00:00:00Z' },
};

const idFor = (name: string, ids: Ids): string =>
  Object.entries(ids).find(([end]) => name.toLowerCase().endsWith(end.toLowerCase()))?.[1] ?? ids.any;

/** A value that the type takes, with everything filled in that must be. */
const valueOf = (type: GraphQLInputType, name: string, ids: Ids): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType, name, ids);
  if (isListType(type)) return [valueOf(type.ofType, name, ids)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, valueOf(field.type, field.name, ids)]),
    );
  return type.name === 'ID' ? idFor(name, ids) : SCALARS[type.name];
};

const selectionOf = (type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  if (isUnionType(named)) return '{ __typename }';
  if (!isObjectType(named)) return '';
  return named.name.endsWith('Connection') ? '{ totalCount edges { __typename } }' : '{ __typename }';
};

const questionOf = (kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, ids: Ids) => {
  // Of two ways to name one thing, the id is taken.
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const byId = field.args.filter((arg) => arg.name === 'id');
  const given = needed.length === 0 ? byId : needed;
  const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const text = `${kind} ${declared && `(${declared})`} {
    answer: ${field.name}${passed && `(${passed})`} ${selectionOf(field.type)} }`;
  return {
    text,
    variables: Object.fromEntries(
      given.map((arg) => [arg.name, valueOf(arg.type, arg.name === 'id' ? field.name : arg.name, ids)]),
    ),
  };
};

const tells = ({ data }: Answer): boolean => {
  const answer = data?.['answer'];
  if (answer === null || answer === undefined) return false;
  if (Array.isArray(answer)) return answer.some((one) => one !== null);
  const { totalCount } = answer as { readonly totalCount?: number };
  return totalCount !== 0;
};

const rootFields = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  Object.values(
    (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  ).filter(({ name }) => !name.startsWith('_'));

/** The types that the gateway may ask for by their key. */
const entitiesOf = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter(
      (type) => isObjectType(type) && type.astNode?.directives?.some(({ name }) => name.value === 'key'),
    )
    .map(({ name }) => name);

/** Knocks at every root field and entity of a subgraph's schema, as printed, and answers which of them told anything. */
export const knockEverywhere = async (printed: string, ask: Ask, claims: Parameters<Ask>[2], ids: Ids) => {
  const schema = buildSchema(printed, { assumeValid: true, assumeValidSDL: true });
  const doors: Door[] = [];
  for (const kind of ['query', 'mutation'] as const)
    for (const field of rootFields(schema, kind)) {
      const { text, variables } = questionOf(kind, field, ids);
      doors.push({ name: field.name, kind, told: tells(await ask(text, variables, claims)) });
    }
  for (const name of entitiesOf(schema)) {
    const of = [{ __typename: name, id: idFor(name, ids) }];
    const text = 'query ($of: [_Any!]!) { answer: _entities(representations: $of) { __typename } }';
    doors.push({ name, kind: 'entity', told: tells(await ask(text, { of }, claims)) });
  }
  return doors;
};
