import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOCAL = resolve(__dirname, '..');
const LOAD = resolve(LOCAL, '../../test/load');

/** What an expression over a module of the bench comes to. */
const valueOf = (file: string, expression: string): unknown => {
  const module = pathToFileURL(join(LOAD, file)).href;
  const program = `import * as it from '${module}'; console.log(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  ) as unknown;
};

const SPREAD = { median: 2, p25: 1.5, p75: 120 };
const REPORT = {
  version: 1,
  at: '2026-11-21T12:00:00.000Z',
  quick: false,
  machine: { cores: 2, cpu: 'a CPU', node: '20', database: '10.11-MariaDB', loadBefore: 0.1, loadAfter: 2 },
  pace: { seconds: 4, warmUpSeconds: 8, rounds: 6, concurrency: 8 },
  data: { units: 23, cadres: 201, petitions: 2000 },
  compared: [
    {
      title: 'A page',
      note: 'What is compared.',
      variants: [
        {
          name: 'through the gateway',
          perSecond: SPREAD,
          cpuMs: { gateway: SPREAD, petition: SPREAD },
          cpuMsInAll: SPREAD,
          latencyMs: { p50: 3, p99: 9 },
        },
      ],
      ratios: [{ of: 'through the gateway', to: 'SQL by hand', perSecond: SPREAD, cpu: SPREAD }],
    },
  ],
  visible: [{ title: 'renamed → known', count: 200, pollMs: 1, p50: 6, p99: 14, max: 20 }],
  searched: {
    ...{ rows: 1000, filledInSeconds: 7 },
    searched: [
      {
        ...{
          asker: 'clerk',
          list: 'a word',
          found: '10000+',
          times: 20,
          p50: 12.5,
          p95: 250.5,
          longest: 299.5,
        },
        ...{ databaseCpu: 31.5, otherCpu: 22.5, rowsRead: 4321 },
      },
    ],
  },
  memory: { gateway: { rssMb: 150.4, peakMb: 180.6 } },
};

it('a median is the middle, or the middle between two; a quantile is one of the values', () => {
  expect(valueOf('statistics.mjs', '[it.median([3, 1, 2]), it.median([4, 1, 2, 3])]')).toEqual([2, 2.5]);
  const of = (share: number) => `it.quantile([...Array(200).keys()].map((n) => n + 1).reverse(), ${share})`;
  expect(valueOf('statistics.mjs', `[${of(0)}, ${of(0.5)}, ${of(0.99)}, ${of(1)}]`)).toEqual([
    1, 100, 198, 200,
  ]);
  expect(valueOf('statistics.mjs', 'it.spreadOf([5, 1, 3, 2, 4])')).toEqual({ median: 3, p25: 2, p75: 4 });
});

it('a ratio is taken round by round, so that a slow minute on both sides leaves no trace', () => {
  expect(valueOf('statistics.mjs', 'it.ratioOf([100, 10, 200], [50, 5, 100])')).toEqual({
    median: 2,
    p25: 2,
    p75: 2,
  });
});

it('nobody goes first in every round', () => {
  expect(
    valueOf('statistics.mjs', "[0, 1, 2, 3].map((round) => it.rotated(['A', 'B', 'C'], round)[0])"),
  ).toEqual(['A', 'B', 'C', 'A']);
});

it('CPU and memory of a process are read from the system', () => {
  const busy = `(() => { const before = it.cpuMsOf(process.pid); const until = Date.now() + 200;
    while (Date.now() < until); return it.cpuMsOf(process.pid) - before; })()`;
  expect(valueOf('processes.mjs', busy)).toBeGreaterThan(20);
  const { rssMb, peakMb } = valueOf('processes.mjs', 'it.memoryOf(process.pid)') as Record<string, number>;
  expect(rssMb).toBeGreaterThan(5);
  expect(peakMb).toBeGreaterThanOrEqual(rssMb ?? NaN);
});

it('the table says medians, spreads, ratios and under what they were taken', () => {
  const text = valueOf('report.mjs', `it.printed(${JSON.stringify(REPORT)})`) as string;
  expect(text).toContain('2 cores (a CPU), load 0.1 before and 2.0 after');
  expect(text).toMatch(
    /through the gateway +2\.00 \(1\.50–120\) .*gateway 2\.00, petition 2\.00 +3\.00 \/ 9\.00/,
  );
  expect(text).toMatch(/through the gateway : SQL by hand +2\.00 \(1\.50–120\) ×/);
  expect(text).toMatch(/renamed → known +200 +6\.00 +14\.0 +20\.0/);
  expect(text).toMatch(/gateway +150 +181/);
  expect(text).toMatch(/clerk +a word +10000\+ +12\.5 +251 +300/);
});

it('searches alone have a table and a block of their own', () => {
  const { version, at, machine, searched } = REPORT;
  const alone = JSON.stringify({ version, at, machine, searched });
  const text = valueOf('report.mjs', `it.printed(${alone})`) as string;
  expect(text).toContain('filled in 7 s; 20 rounds');
  expect(text).toMatch(/clerk +a word +10000\+ +12\.5 +251 +300/);
  const begin = '<!-- written by npm run bench -- --rows N --write: begin -->';
  const document = JSON.stringify(`${begin}\nold\n<!-- end -->\n`);
  expect(valueOf('report.mjs', `it.withBlock(${document}, 'new', 'searches')`)).toBe(
    `${begin}\n\nnew\n\n<!-- end -->\n`,
  );
});

it('the block of a document is replaced and the rest of it kept; a document without one is refused', () => {
  const begin = '<!-- written by npm run bench -- --write: begin -->';
  const end = '<!-- end -->';
  const document = JSON.stringify(`# Before\n${begin}\nold\n${end}\nAfter\n`);
  expect(valueOf('report.mjs', `it.withBlock(${document}, 'new')`)).toBe(
    `# Before\n${begin}\n\nnew\n\n${end}\nAfter\n`,
  );
  expect(() => valueOf('report.mjs', "it.withBlock('# Nothing', 'new')")).toThrow(/has no block between/);
});

it('npm run bench refuses what it does not know, and to write down a quick run', () => {
  const bench =
    (...args: string[]) =>
    () =>
      execFileSync(process.execPath, [join(LOCAL, 'bench.mjs'), ...args], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
  expect(bench('--slow')).toThrow(/Usage: npm run bench/);
  expect(bench('--quick', '--write')).toThrow(/measures nothing that could be written down/);
});
