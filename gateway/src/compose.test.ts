import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompositionFailed, composeSupergraph, readSchemas } from './compose';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const CADRE = `${LINK} type Query { unit: Unit } type Unit @key(fields: "id") { id: ID! name: String! }`;
const problemsOf = (run: () => unknown): readonly string[] => {
  try {
    run();
    return [];
  } catch (error) {
    return error instanceof CompositionFailed ? error.problems : ['another error'];
  }
};

it('composes subgraphs, without addresses of machines', () => {
  const supergraph = composeSupergraph({
    cadre: CADRE,
    petition: `${LINK} type Query { count: Int } type Unit @key(fields: "id") { id: ID! petitions: Int }`,
  });
  expect(supergraph).toContain('url: "http://petition/graphql"');
});

it('refuses types that contradict each other, naming type and subgraphs', () => {
  const other = `${LINK} type Query { count: Int } type Unit @key(fields: "id") { id: ID! name: Int }`;
  const problems = problemsOf(() => composeSupergraph({ cadre: CADRE, petition: other }));
  expect(problems.join('\n')).toContain('Unit.name');
  expect(problems.join('\n')).toMatch(/petition/);
});

it('names the service whose schema is missing or unreadable', () => {
  expect(problemsOf(() => composeSupergraph({ cadre: 'type {' }))[0]).toMatch(/^cadre: Syntax Error/);
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-services-'));
  try {
    mkdirSync(join(folder, 'cadre'));
    writeFileSync(join(folder, 'cadre', 'schema.graphql'), CADRE);
    expect(readSchemas(folder)).toEqual({ cadre: CADRE });
    mkdirSync(join(folder, 'petition'));
    expect(problemsOf(() => readSchemas(folder))).toEqual([
      'petition: there is no services/petition/schema.graphql',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
