import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { SCALARS } from './scalars';

type Class = abstract new (...args: never[]) => object;
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql's own notion of a class
type AnyClass = Function;

/** Answers an entity from its key, always through a loader of the context; null where the asker may not know of it. */
export type ReferenceResolver<Context> = (
  reference: { readonly __typename: string; readonly id: string },
  context: Context,
) => unknown;

export interface FederatedSchemaOptions<Context> {
  /** Resolvers, built by the service's composition root. */
  readonly resolvers: readonly object[];
  /** One for each entity of this subgraph, by GraphQL type name. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
  /** Types that no field leads to. */
  readonly orphanedTypes?: readonly Class[];
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ' +
  '["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag"])';

const typesOf = async (
  classes: readonly AnyClass[],
  instanceOf: (resolver: AnyClass) => object,
  orphanedTypes: readonly Class[],
): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [...classes] as unknown as NonEmptyArray<AnyClass>,
    container: { get: instanceOf },
    orphanedTypes: [...orphanedTypes],
    scalarsMap: SCALARS,
    validate: false,
    skipCheck: true,
  });

const print = (schema: GraphQLSchema): string => `${LINK}\n\n${printSchemaWithDirectives(schema)}\n`;

/** The subgraph's schema as it is committed in `schema.graphql`, from resolver classes alone: nothing is built or run. */
export const printFederatedSchema = async (
  resolverClasses: readonly Class[],
  orphanedTypes: readonly Class[] = [],
): Promise<string> => {
  const unbuilt = (): object => {
    throw new Error('resolvers do not run while a schema is printed');
  };
  return print(await typesOf(resolverClasses, unbuilt, orphanedTypes));
};

/** The executable subgraph: the resolvers' fields, and entities answered by `references`. */
export const buildFederatedSchema = async <Context>(
  options: FederatedSchemaOptions<Context>,
): Promise<GraphQLSchema> => {
  const instances = new Map(options.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const instanceOf = (resolver: AnyClass): object => {
    const instance = instances.get(resolver);
    if (!instance) throw new Error(`no instance of ${resolver.name} was given`);
    return instance;
  };
  const schema = await typesOf([...instances.keys()], instanceOf, options.orphanedTypes ?? []);
  const resolvers: Record<string, unknown> = createResolversMap(schema);
  for (const [type, resolveReference] of Object.entries(options.references)) {
    if (!schema.getType(type)) throw new Error(`${type} is no type of this subgraph`);
    resolvers[type] = { ...(resolvers[type] as object | undefined), __resolveReference: resolveReference };
  }
  return buildSubgraphSchema([{ typeDefs: parse(print(schema)), resolvers: resolvers as never }]);
};
