import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printFederatedSchema } from '@lianxin/subgraph';
import { sortedSchema } from '@lianxin/testing';
import {
  buildSchema,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLUnionType,
  type GraphQLSchema,
} from 'graphql';
import { RESOLVERS } from '../src/graphql/resolvers';
import { PETITION_REJECTION_CODES } from '../src/domain/rejection-codes';
import { PETITION_STATUSES } from '../src/domain/vocabulary';

const committed = readFileSync(resolve(__dirname, '../schema.graphql'), 'utf8');
const schema: GraphQLSchema = buildSchema(committed, { assumeValid: true, assumeValidSDL: true });
const namesOf = (type: string): readonly string[] => {
  const found = schema.getType(type);
  return found instanceof GraphQLEnumType ? found.getValues().map(({ name }) => name) : [];
};

it('the committed schema is the printed one (dist/print-schema.js writes it)', async () => {
  expect(sortedSchema(await printFederatedSchema(RESOLVERS))).toBe(sortedSchema(committed));
});

/** Value types of packages/subgraph, whose values mean what their names say. */
const SHARED_ENUMS = ['ClockKind', 'ClockLevel', 'ClockState', 'DayUnit'];
const PAGE_ARGUMENTS = ['input', 'first', 'after', 'last', 'before'];

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'));
const isRoot = ({ name }: { readonly name: string }): boolean => name === 'Query' || name === 'Mutation';

it('every type, field, argument and enum value says what it is', () => {
  const told: [string, unknown][] = [];
  for (const type of types) {
    if (!isRoot(type)) told.push([type.name, type.description]);
    if (type instanceof GraphQLEnumType && !SHARED_ENUMS.includes(type.name))
      for (const value of type.getValues()) told.push([`${type.name}.${value.name}`, value.description]);
    if (type instanceof GraphQLInputObjectType)
      for (const field of Object.values(type.getFields()))
        told.push([`${type.name}.${field.name}`, field.description]);
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'))) {
      told.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args.filter(({ name }) => !PAGE_ARGUMENTS.includes(name)))
        told.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  expect(told.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
  expect(told.length).toBeGreaterThan(300);
});

it('an output field that is named after what identifies a person hides it', () => {
  const shown = types
    .filter((type) => type instanceof GraphQLObjectType && !isRoot(type))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()))
    .filter(({ name }) => /idNumber|address|personal/i.test(name));
  expect(shown.map(({ name }) => name).sort()).toEqual(['address', 'idNumber']);
  for (const { description } of shown) expect(description).toMatch(/hidden/);
});

it('states and refusals of the schema are those of the domain', () => {
  expect([...namesOf('PetitionStatus')].sort()).toEqual([...PETITION_STATUSES].sort());
  expect([...namesOf('RejectionCode')].sort()).toEqual([...PETITION_REJECTION_CODES].sort());
});

/** The ways in and out of a petition by its receipt: they decide nothing. */
const ENTRANCE = ['openPetition', 'forgetCase', 'endPetitionSession'];

it('every mutation takes one input and, but for the petitioner’s ways in and out, answers a union with Rejection', () => {
  for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    expect([name, args.map((argument) => argument.name)]).toEqual([name, ['input']]);
    if (ENTRANCE.includes(name)) continue;
    const result = schema.getType(String(type).replace('!', ''));
    const members =
      result instanceof GraphQLUnionType ? result.getTypes().map(({ name: member }) => member) : [];
    expect([name, members.length > 1, members.at(-1)]).toEqual([name, true, 'Rejection']);
  }
});
