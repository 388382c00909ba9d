import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');

interface Rule {
  readonly name: string;
  readonly comment: string;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the tool's own configuration, which is CommonJS
const { forbidden: rules } = require(CONFIG) as { forbidden: readonly Rule[] };

/** A file tree: path → text. */
type Tree = Readonly<Record<string, string>>;

const PACKAGES = ['kernel', 'calendar', 'casework', 'contracts', 'access', 'store', 'messaging'];
const uses = (...modules: readonly string[]): string =>
  modules.map((module, index) => `import * as used${index} from '${module}';\nvoid used${index};\n`).join('');

/** A house in which every allowed way of importing occurs. */
const LAWFUL: Tree = {
  'services/petition/src/domain/petition.ts': uses(
    '@lianxin/kernel',
    '@lianxin/calendar',
    '@lianxin/casework',
  ),
  'services/petition/src/domain/accept.ts': uses('./petition'),
  'services/petition/src/application/accept-petition.ts': uses(
    '../domain/petition',
    '@lianxin/kernel',
    '@lianxin/calendar',
    '@lianxin/casework',
    '@lianxin/contracts',
    '@lianxin/access',
  ),
  'services/petition/src/persistence/petitions.ts': uses(
    '../application/accept-petition',
    '@lianxin/store',
    'node:fs',
  ),
  'services/petition/src/messaging/consumers.ts': uses('../domain/petition', '@lianxin/messaging'),
  'services/petition/src/graphql/resolver.ts': uses('../application/accept-petition', '@lianxin/access'),
  'services/petition/src/service.ts': uses(
    './persistence/petitions',
    './messaging/consumers',
    './graphql/resolver',
    './config',
  ),
  'services/petition/src/config.ts': 'export const config = 1;\n',
  'services/petition/src/main.ts': uses('./service'),
  'services/cadre/src/domain/unit.ts': uses('@lianxin/kernel'),
  'packages/console/src/officer/routes.tsx': uses(
    '../pages/work/work-page',
    '../pages/unit/unit-page',
    'antd',
  ),
  'packages/console/src/pages/work/work-page.tsx': uses('./rows', '../../parts/clock'),
  'packages/console/src/pages/work/rows.tsx': uses('antd'),
  'packages/console/src/pages/unit/unit-page.tsx': uses('../../parts/clock'),
  'packages/console/src/parts/clock.tsx': uses('@apollo/client'),
  'packages/console/src/shell/menu.tsx': 'export type Me = 1;\n',
  'packages/console/src/visitor/door.tsx': `import type { Me } from '../shell/menu';\nexport type Visitor = Me;\n`,
};

/** For each rule the trees that it must refuse, by what is wrong with them. */
const BROKEN: Readonly<Record<string, Readonly<Record<string, Tree>>>> = {
  'domain-is-pure': {
    'node: in the domain': { 'services/petition/src/domain/petition.ts': uses('node:crypto') },
    'another package in the domain': { 'services/petition/src/domain/petition.ts': uses('@lianxin/store') },
    'the application in the domain': {
      'services/petition/src/domain/accept.ts': uses('../application/accept-petition'),
    },
    'a type only': {
      'services/petition/src/domain/petition.ts':
        "import type { X } from '@lianxin/contracts';\nexport type Y = X;\n",
    },
  },
  'application-knows-no-adapter': {
    'persistence in the application': {
      'services/petition/src/application/on-unit-created.ts': uses('../persistence/petitions'),
    },
    'the store in the application': {
      'services/petition/src/application/accept-petition.ts': uses('@lianxin/store'),
    },
    'node: in the application': { 'services/petition/src/application/accept-petition.ts': uses('node:fs') },
  },
  'adapters-never-meet': {
    'persistence in graphql': {
      'services/petition/src/graphql/resolver.ts': uses('../persistence/petitions'),
    },
    'messaging in persistence': {
      'services/petition/src/persistence/petitions.ts': uses('../messaging/consumers'),
    },
    'graphql in messaging': { 'services/petition/src/messaging/consumers.ts': uses('../graphql/resolver') },
  },
  'only-the-composition-root-wires': {
    'config in persistence': { 'services/petition/src/persistence/petitions.ts': uses('../config') },
    'the service in graphql': { 'services/petition/src/graphql/limits.ts': uses('../service') },
  },
  'services-are-islands': {
    'another service by relative path': {
      'services/petition/src/messaging/consumers.ts': uses('../../../cadre/src/domain/unit'),
    },
    'another service by its name': { 'services/petition/src/service.ts': uses('@lianxin/cadre') },
  },
  'packages-know-no-service': {
    'a service in a package': {
      'packages/store/src/aggregate.ts': uses('../../../services/petition/src/domain/petition'),
    },
    'the gateway in a package': { 'packages/access/src/token.ts': uses('@lianxin/gateway') },
  },
  'pages-are-islands': {
    'another page in a page': {
      'packages/console/src/pages/unit/unit-page.tsx': uses('../work/rows'),
    },
  },
  'only-routes-know-pages': {
    'a page in a part': { 'packages/console/src/parts/table.tsx': uses('../pages/work/rows') },
    'a page in the shell': { 'packages/console/src/shell/menu.tsx': uses('../pages/work/work-page') },
    'a page on the visitors’ side': { 'packages/console/src/visitor/door.tsx': uses('../pages/work/rows') },
  },
  'visitors-travel-light': {
    'Ant Design': { 'packages/console/src/visitor/door.tsx': uses('antd') },
    'a part of Ant Design': { 'packages/console/src/visitor/door.tsx': uses('@ant-design/icons') },
    'Apollo Client': { 'packages/console/src/visitor/door.tsx': uses('@apollo/client/react') },
    'the shell': { 'packages/console/src/visitor/door.tsx': uses('../shell/menu') },
  },
  'no-cycles': {
    'two files of a domain': {
      'services/petition/src/domain/petition.ts': uses('./accept'),
    },
  },
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds a house in a temporary folder, with workspace packages linked as pnpm links them. */
const houseOf = (tree: Tree): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-imports-'));
  folders.push(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.base.json', readFileSync(join(ROOT, 'tsconfig.base.json'), 'utf8'));
  mkdirSync(join(folder, 'node_modules/@lianxin'), { recursive: true });
  const workspace = [...PACKAGES.map((name) => `packages/${name}`), 'services/cadre', 'gateway'];
  for (const path of workspace) {
    const name = `@lianxin/${path.split('/').at(-1)}`;
    write(`${path}/package.json`, JSON.stringify({ name, main: 'dist/index.js', types: 'dist/index.d.ts' }));
    write(`${path}/dist/index.js`, 'exports.x = 1;\n');
    write(`${path}/dist/index.d.ts`, 'export type X = 1;\n');
    symlinkSync(join(folder, path), join(folder, 'node_modules', name));
  }
  for (const [path, text] of Object.entries({ ...LAWFUL, ...tree })) write(path, text);
  return folder;
};

/** Walks one house after the other in one process, which forgets the house before: most of the time goes to its start. */
const SCRIPT = `
  import { cruise } from 'dependency-cruiser';
  import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
  import extractTypes from 'dependency-cruiser/config-utl/extract-ts-config';
  const [config, ...houses] = process.argv.slice(1);
  const { options, ...ruleSet } = await extractConfig(config);
  const broken = [];
  for (const house of houses) {
    process.chdir(house);
    const answer = await cruise(
      ['services', 'packages', 'gateway'],
      { ...structuredClone(options), ruleSet: structuredClone(ruleSet), validate: true },
      null,
      { tsConfig: extractTypes(options.tsConfig.fileName) },
    );
    broken.push(answer.output.summary.violations.map(({ rule }) => rule.name));
  }
  console.log(JSON.stringify(broken));`;

/** The names of the rules that each of several houses breaks. */
const brokenBy = (houses: readonly Tree[]): readonly (readonly string[])[] => {
  const args = ['--input-type=module', '-e', SCRIPT, '--', CONFIG, ...houses.map(houseOf)];
  const answer = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
  return (JSON.parse(answer) as string[][]).map((names) => [...new Set(names)]);
};

const sentences = (): readonly string[] => {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const section = text.split('## What may import what')[1]?.split('\n## ')[0] ?? '';
  return section
    .split(/\n(?=- )/)
    .slice(1)
    .map((bullet) => bullet.replace(/^- /, '').replace(/\s+/g, ' ').trim());
};

it('every sentence on imports is a rule, and every rule is a sentence', () => {
  expect([...new Set(rules.map((rule) => rule.comment))].sort()).toEqual([...sentences()].sort());
});

it('every rule has a house that breaks it', () => {
  expect(Object.keys(BROKEN).sort()).toEqual(rules.map((rule) => rule.name).sort());
});

const cases = Object.entries(BROKEN).flatMap(([rule, trees]) =>
  Object.entries(trees).map(([what, tree]) => ({ rule, what, tree })),
);
let ofLawful: readonly string[] | undefined;
let ofBroken: readonly (readonly string[])[];
beforeAll(() => {
  // Lawful houses before and after: that nothing is remembered of a broken one.
  [ofLawful, ...ofBroken] = brokenBy([{}, ...cases.map(({ tree }) => tree), {}]);
});

it('a lawful house breaks no rule', () => {
  expect([ofLawful, ofBroken.at(-1)]).toEqual([[], []]);
});

it.each(cases.map((each, at) => ({ ...each, at })))('$rule refuses: $what', ({ rule, at }) => {
  expect(ofBroken[at]).toContain(rule);
});
