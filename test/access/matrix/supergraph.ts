import { readFileSync } from 'node:fs';
import {
  Kind,
  parse,
  type DocumentNode,
  type InputObjectTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { inRepository } from '../../contract/root';

const supergraph: DocumentNode = parse(readFileSync(inRepository('gateway/supergraph.graphql'), 'utf8'));

const objects = supergraph.definitions.filter(
  (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION,
);

/** The fields of a type of the supergraph, by name; none where there is no such type. */
export const fieldsOf = (type: string): readonly string[] =>
  objects.find(({ name }) => name.value === type)?.fields?.map(({ name }) => name.value) ?? [];

/** The entities of the supergraph: types that one service refers to and another knows. */
export const ENTITIES: readonly string[] = objects
  .filter(({ directives }) =>
    directives?.some(
      ({ name, arguments: given }) =>
        name.value === 'join__type' && given?.some((argument) => argument.name.value === 'key'),
    ),
  )
  .map(({ name }) => name.value)
  .sort();

const graphOf = (type: ObjectTypeDefinitionNode): ReadonlyMap<string, readonly string[]> =>
  new Map(
    (type.fields ?? []).map((field) => [
      field.name.value,
      (field.directives ?? [])
        .filter(({ name }) => name.value === 'join__field')
        .flatMap((directive) =>
          (directive.arguments ?? []).flatMap(({ name, value }) =>
            name.value === 'graph' && value.kind === Kind.ENUM ? [value.value] : [],
          ),
        ),
    ]),
  );

/** The fields that a service adds to an entity which another one owns, "Unit.petitions"; `owners` says who owns which. */
export const joinedFields = (owners: Readonly<Record<string, string>>): readonly string[] =>
  objects
    .filter(({ name }) => ENTITIES.includes(name.value))
    .flatMap((type) =>
      [...graphOf(type)].flatMap(([field, graphs]) => {
        const owner = owners[type.name.value];
        return graphs.length > 0 && !graphs.includes(owner ?? '') ? [`${type.name.value}.${field}`] : [];
      }),
    )
    .sort();

const inputs = supergraph.definitions.filter(
  (each): each is InputObjectTypeDefinitionNode => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION,
);
const enums = new Map(
  supergraph.definitions.flatMap((each) =>
    each.kind === Kind.ENUM_TYPE_DEFINITION ? [[each.name.value, each.values?.[0]?.name.value ?? '']] : [],
  ),
);

/** The values of an enum of the supergraph. */
export const valuesOf = (name: string): readonly string[] =>
  supergraph.definitions.flatMap((each) =>
    each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === name
      ? (each.values ?? []).map((value) => value.name.value)
      : [],
  );

/** What a field of an input is given: ids and texts by the field's name, whatever else by its type. */
export type Given = (field: string, type: string) => unknown;

const valueFor = (field: string, type: TypeNode, given: Given): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFor(field, type.type, given);
  if (type.kind === Kind.LIST_TYPE) return [valueFor(field, type.type, given)];
  const { value: name } = type.name;
  const own = given(field, name);
  if (own !== undefined) return own;
  if (enums.has(name)) return enums.get(name);
  return inputs.some((input) => input.name.value === name) ? inputFor(name, given) : null;
};

/** An input of a mutation with all that it requires, whatever it is given. */
export const inputFor = (type: string, given: Given): Readonly<Record<string, unknown>> => {
  const input = inputs.find(({ name }) => name.value === type);
  if (!input) throw new Error(`no input ${type}`);
  return Object.fromEntries(
    (input.fields ?? [])
      .filter(({ type: needed, defaultValue }) => needed.kind === Kind.NON_NULL_TYPE && !defaultValue)
      .map(({ name, type: needed }) => [name.value, valueFor(name.value, needed, given)]),
  );
};

/** The input type of a mutation, by the name of the mutation. */
export const inputTypeOf = (mutation: string): string =>
  `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
