import { readFileSync, readdirSync } from 'node:fs';
import {
  DOORS,
  rootFieldsOf,
  createSafelist,
  printManifest,
  readOperations,
  readSafelist,
  unexecutable,
} from '@lianxin/gateway';
import { Kind, parse, stripIgnoredCharacters } from 'graphql';
import { questionsOf, shownQueryOf } from '../support/readme';
import { inRepository } from './root';

const MANIFESTS = inRepository('gateway/manifests');
const clients = readOperations(inRepository('.'));
const operations = clients.flatMap(({ client, operations: own }) =>
  own.map((operation) => [`${client}/${operation.name}`, { client, operations: [operation] }] as const),
);

it('the committed manifests are those of the committed operations ("npm run generate" writes them)', () => {
  expect(readdirSync(MANIFESTS).sort()).toEqual(clients.map(({ client }) => `${client}.json`));
  for (const manifest of clients)
    expect(readFileSync(inRepository('gateway/manifests', `${manifest.client}.json`), 'utf8')).toBe(
      printManifest(manifest),
    );
});

const supergraph = readFileSync(inRepository('gateway/supergraph.graphql'), 'utf8');

it.each(operations)('%s is valid against the supergraph, within the limits', (_name, operation) => {
  expect(unexecutable([operation], supergraph)).toEqual([]);
});

it.each(operations)('%s goes through doors that are open to somebody', (_name, { operations: [only] }) => {
  const document = parse(only?.document ?? '');
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation stands first');
  const isOpen = (field: string) =>
    /\.__/.test(field) || Object.values(DOORS).some((doors: ReadonlySet<string>) => doors.has(field));
  expect([...rootFieldsOf(operation, document)].filter((field) => !isOpen(field))).toEqual([]);
});

it('an operation that the supergraph hasn’t is noticed', () => {
  const document = '{ petitions { nothing } }';
  const unknown = { name: 'unknown', sha256: '', document };
  expect(unexecutable([{ client: 'bench', operations: [unknown] }], supergraph)).toHaveLength(1);
});

it('the queries of the README are registered for the terminal, as they stand there', () => {
  const { body } = shownQueryOf('README.md');
  const shown = [(JSON.parse(body) as { query: string }).query];
  for (const { query } of questionsOf('README.md')) shown.push(query);
  const registered = new Set(
    clients.find(({ client }) => client === 'terminal')?.operations.map((o) => o.document),
  );
  expect(shown.map(stripIgnoredCharacters).filter((document) => !registered.has(document))).toEqual([]);
  expect(shown).toHaveLength(6);
});

describe('a safelist', () => {
  const safelist = readSafelist(MANIFESTS);
  const bench = clients[0]?.operations[0];
  if (!bench) throw new Error('no client registers anything');
  const persisted = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  it('admits a registered operation by its hash and by its text, however that is spaced', () => {
    const variables = { input: { petitionId: 'x' } };
    const body = { query: bench.document, variables };
    expect(safelist.admit({ ...persisted(bench.sha256), variables })).toMatchObject({ body });
    const spaced = `# a comment\n${bench.document.replaceAll('{', '\n{ ,')}`;
    for (const query of [bench.document, spaced])
      expect(safelist.admit({ query, variables }).body).toEqual(body);
  });

  it.each([
    ['nothing', {}],
    ['an unknown hash', persisted('0'.repeat(64))],
    ['a hash that is none', persisted({ $ne: null })],
    ['the name of something that every object has', persisted('__proto__')],
    ['another operation', { query: '{ me { account } }' }],
    ['another operation under a registered hash', { query: '{ x }', ...persisted(bench.sha256) }],
    ['a second operation beside a registered one', { query: `${bench.document} query X { me { account } }` }],
    ['a text that is no GraphQL', { query: '"' }],
    ['a text of 90 kB', { query: `${bench.document}${' '.repeat(90_000)}` }],
  ])('refuses %s as FORBIDDEN', (_what, body) => {
    expect(() => safelist.admit(body)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }) as Error);
  });

  it.each([[[]], [null], ['x'], [[{ query: '{ a }' }]]])('refuses the body %j as BAD_USER_INPUT', (body) => {
    expect(() => safelist.admit(body)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }) as Error);
  });

  it('of nothing admits nothing', () => {
    expect(() => createSafelist([]).admit({ query: bench.document })).toThrow('not registered');
  });
});
