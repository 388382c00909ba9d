import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printFederatedSchema } from '@lianxin/subgraph';
import { sortedSchema } from '@lianxin/testing';
import { buildSchema, GraphQLInputObjectType, GraphQLObjectType } from 'graphql';
import { RESOLVERS } from '../src/graphql/resolvers';

const committed = readFileSync(resolve(__dirname, '../schema.graphql'), 'utf8');

it('the committed schema is the printed one (dist/print-schema.js writes it)', async () => {
  expect(sortedSchema(await printFederatedSchema(Object.values(RESOLVERS)))).toBe(sortedSchema(committed));
});

it('every type and field says what it is, and an output field that is named after a contact hides it', () => {
  const schema = buildSchema(committed, { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    const isOutput = type instanceof GraphQLObjectType;
    if (type.name.startsWith('_') || !(isOutput || type instanceof GraphQLInputObjectType)) continue;
    const isRoot = type.name === 'Query' || type.name === 'Mutation';
    if (!isRoot) expect([type.name, type.description]).not.toContain(undefined);
    for (const { name, description } of Object.values(type.getFields())) {
      expect([type.name, name, description]).not.toContain(undefined);
      if (isOutput && !isRoot && /contact|phone|personal/i.test(String(name)))
        expect(description).toMatch(/masked|hidden/);
    }
  }
});
