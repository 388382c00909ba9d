import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEFAULT_LIMITS } from '@lianxin/serving';
import { unexecutable } from './executable';
import { readOperations } from './manifests';
import { sha256Of } from './safelist';

let repository: string;
beforeEach(() => (repository = mkdtempSync(join(tmpdir(), 'lianxin-manifests-'))));
afterEach(() => rmSync(repository, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(repository, file)), { recursive: true });
  writeFileSync(join(repository, file), text);
};

it('clients have a folder each; the console’s operations stand beside its screens, and ask for types as Apollo Client does', () => {
  write('gateway/operations/terminal/first-query.graphql', '{ me }');
  write('packages/console/src/work/my-work.graphql', 'query MyWork { ...Row }');
  write('packages/console/src/case/case.graphql', 'query Case { me }');
  write('packages/console/src/row.fragment.graphql', 'fragment Row on Query { me }');
  write('packages/console/src/work/work.tsx', 'export {};');
  const document = 'query MyWork{...Row}fragment Row on Query{me __typename}';
  expect(readOperations(repository)).toEqual([
    {
      client: 'console',
      operations: [
        expect.objectContaining({ name: 'Case' }),
        { name: 'MyWork', document, sha256: sha256Of(document) },
      ],
    },
    { client: 'terminal', operations: [expect.objectContaining({ name: 'first-query', document: '{me}' })] },
  ]);
});

it('a console without operations has no manifest', () => {
  write('gateway/operations/terminal/x.graphql', '{ me }');
  expect(readOperations(repository).map(({ client }) => client)).toEqual(['terminal']);
  write('packages/console/src/main.tsx', 'export {};');
  expect(readOperations(repository).map(({ client }) => client)).toEqual(['terminal']);
});

it('two operations of one name are refused, wherever they stand', () => {
  write('gateway/operations/terminal/x.graphql', '{ me }');
  write('packages/console/src/a/x.graphql', 'query Same { me }');
  write('packages/console/src/b/y.graphql', 'query Same { me }');
  expect(() => readOperations(repository)).toThrow('console names two operations alike: Same');
});

describe('what can’t be executed', () => {
  const supergraph = 'type Query { me: String }';
  const problemsOf = (document: string): readonly string[] =>
    unexecutable(
      [{ client: 'console', operations: [{ name: 'Q', sha256: sha256Of(document), document }] }],
      supergraph,
    );

  it('is named by client and operation, with the limit that it is over', () => {
    const aliases = DEFAULT_LIMITS.aliases + 1;
    const many = Array.from({ length: aliases }, (_, at) => `a${at}: me`).join(' ');
    expect(problemsOf(`query Q { ${many} }`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^console/Q: aliases: ${aliases} asked for, at most ${DEFAULT_LIMITS.aliases} allowed .*DEFAULT_LIMITS`,
        ),
      ),
    ]);
    expect(problemsOf('query Q { nothing }')).toEqual([
      expect.stringContaining('console/Q: Cannot query field'),
    ]);
  });

  it('is nothing where all is well', () => {
    expect(problemsOf('query Q { me }')).toEqual([]);
  });
});
