import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../contract/root';
import { ABSENT, ABSENT_STATES } from './matrix/absent';
import {
  PROMISED_FIELDS,
  PROMISED_JOINS,
  PROMISED_MUTATIONS,
  PROMISED_PETITION_STATES,
  PROMISED_QUERIES,
} from './matrix/api-names';
import { COMMAND_CELLS } from './matrix/command-rows';
import { GATE_CELLS } from './matrix/gate-rows';
import { OWNERS, WITH_ROWS } from './matrix/inventory';
import { PETITION_CELLS } from './matrix/petitions';
import { PLAIN_FIELDS } from './matrix/plain-fields';
import { ROLE_CELLS } from './matrix/roles';
import { ENTITIES, fieldsOf, joinedFields, valuesOf } from './matrix/supergraph';

const ofType = (type: string): readonly string[] => fieldsOf(type).map((field) => `${type}.${field}`);
const roots = [...ofType('Query'), ...ofType('Mutation')];
const built = new Set([...roots, ...ENTITIES.flatMap(ofType), ...ofType('Responsibility')]);
const promised = [
  ...PROMISED_QUERIES.map((field) => `Query.${field}`),
  ...PROMISED_MUTATIONS.map((field) => `Mutation.${field}`),
  ...[...PROMISED_JOINS, ...PROMISED_FIELDS],
];
const absent = Object.entries(ABSENT).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));
const plain = Object.entries(PLAIN_FIELDS).flatMap(([type, fields]) =>
  fields.map((field) => `${type}.${field}`),
);

it('every root field of the supergraph has rows in a matrix', () => {
  expect(roots.filter((field) => !WITH_ROWS.has(field))).toEqual([]);
  expect(roots.length).toBeGreaterThan(100);
});

it('every joined field has rows, and every other field of an entity has rows or is told with the thing itself', () => {
  expect(joinedFields(OWNERS).filter((field) => !WITH_ROWS.has(field))).toEqual([]);
  const own = ENTITIES.flatMap(ofType);
  expect(own.filter((field) => !WITH_ROWS.has(field) && !plain.includes(field))).toEqual([]);
  expect(plain.filter((field) => !built.has(field))).toEqual([]);
});

it('what has rows is built: a door that was taken away leaves the matrix', () => {
  expect([...WITH_ROWS].filter((field) => !built.has(field))).toEqual([]);
});

it('whatever the API promises is built or stands as absent, and nothing that stands as absent is built', () => {
  expect(promised.filter((field) => !built.has(field) && !absent.includes(field))).toEqual([]);
  expect(absent.filter((field) => built.has(field))).toEqual([]);
  expect(absent.filter((field) => !promised.includes(field))).toEqual([]);
});

it('every state of a petition is reached by a case of the matrix or stands as absent', () => {
  expect([...valuesOf('PetitionStatus'), ...ABSENT_STATES].sort()).toEqual(
    [...PROMISED_PETITION_STATES].sort(),
  );
});

it('says how many cells the matrices have', () => {
  const sizes = {
    ...{ petitions: PETITION_CELLS.size, commands: COMMAND_CELLS.size },
    ...{ gates: GATE_CELLS.size, roles: ROLE_CELLS.size, absent: absent.length + ABSENT_STATES.length },
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  process.stderr.write(`cells: ${JSON.stringify(sizes)}, ${total} in all\n`);
  expect(Object.values(sizes).every((size) => size > 0)).toBe(true);
});

const document = inRepository('../../shared/API.md');
const beside = existsSync(document) ? document : inRepository('../shared/API.md');
(existsSync(beside) ? it : it.skip)('the names that are promised here are those of the API document', () => {
  const text = readFileSync(beside, 'utf8');
  const said = new Set(text.match(/[A-Za-z]+/g) ?? []);
  const names = [...PROMISED_QUERIES, ...PROMISED_MUTATIONS];
  expect(names.filter((name) => !said.has(name))).toEqual([]);
  const listed = [...text.matchAll(/^(?:Queries|Mutations): (.*)$/gm)]
    .flatMap(([, list = '']) => [...list.matchAll(/`([a-zA-Z]+)[^`]*`/g)])
    .map(([, name = '']) => name);
  expect(listed.filter((name) => !names.includes(name))).toEqual([]);
});
