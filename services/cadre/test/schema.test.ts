import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printFederatedSchema } from '@lianxin/subgraph';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { RESOLVERS } from '../src/graphql/resolvers';

const committed = readFileSync(resolve(__dirname, '../schema.graphql'), 'utf8');

it('the committed schema is the printed one', async () => {
  expect(await printFederatedSchema(RESOLVERS)).toBe(committed);
});

it('every type and field says what it is, and no field is named after what identifies a person', () => {
  const schema = buildSchema(committed, { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInputObjectType(type))) continue;
    if (!['Query', 'Mutation'].includes(type.name))
      expect([type.name, type.description]).not.toContain(undefined);
    const fields: readonly { name: string; description?: string | null }[] = Object.values(type.getFields());
    for (const field of fields) {
      expect([type.name, field.name, field.description]).not.toContain(undefined);
      if (isObjectType(type)) expect(field.name).not.toMatch(/idNumber|phone/i);
    }
  }
});
