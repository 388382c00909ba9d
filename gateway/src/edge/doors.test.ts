import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { DOORS } from './doors';

const supergraph = parse(readFileSync(join(__dirname, '../../supergraph.graphql'), 'utf8'));
const rootFields = supergraph.definitions
  .filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      ['Query', 'Mutation', 'Subscription'].includes(definition.name.value),
  )
  .flatMap(({ name, fields }) => (fields ?? []).map((field) => `${name.value}.${field.name.value}`));
const lists = Object.values(DOORS) as ReadonlySet<string>[];

it('every root field of the supergraph is declared once: open to all, to a case session, or to the signed in', () => {
  const undeclared = rootFields.filter((field) => lists.filter((list) => list.has(field)).length !== 1);
  expect(undeclared).toEqual([]);
});

it('no door is declared that isn’t there', () => {
  const known = new Set(rootFields);
  expect(lists.flatMap((list) => [...list].filter((field) => !known.has(field)))).toEqual([]);
});

it('without a token only a case can be opened', () => {
  expect([...DOORS.anonymous]).toEqual(['Mutation.openPetition', 'Mutation.openRequest']);
});
