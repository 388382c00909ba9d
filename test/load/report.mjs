/**
 * Everything that one run of the bench found out; what `--json` writes.
 * @typedef {{ version: 1, at: string, quick: boolean, machine: import('./machine.mjs').Machine,
 *   pace: import('./rounds.mjs').Pace, data: { units: number, cadres: number, petitions: number },
 *   compared: import('./rounds.mjs').Compared[], visible: import('./scenarios/visible.mjs').Visible[],
 *   searched: import('./scenarios/search.mjs').SearchedAll,
 *   memory: Record<string, { rssMb: number, peakMb: number }> }} Report
 * @typedef {{ version: 1, at: string, machine: import('./machine.mjs').Machine,
 *   searched: import('./scenarios/search.mjs').SearchedAll }} SearchReport
 * @typedef {{ title: string, note: string, head: string[], rows: string[][] }} Table
 */

const figure = (/** @type {number} */ value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** The median, and between which values the middle half of the rounds lay. */
export const shown = (/** @type {import('./statistics.mjs').Spread} */ { median, p25, p75 }) =>
  `${figure(median)} (${figure(p25)}–${figure(p75)})`;

const processes = (/** @type {import('./rounds.mjs').Figures} */ { cpuMs }) =>
  Object.entries(cpuMs)
    .map(([name, { median }]) => `${name} ${figure(median)}`)
    .join(', ');

/** @returns {Table[]} */
const comparedTables = (/** @type {import('./rounds.mjs').Compared} */ { title, note, variants, ratios }) => [
  {
    title,
    note,
    head: ['', 'requests a second', 'CPU ms a request', 'of which', 'p50 / p99 ms'],
    rows: variants.map((variant) => [
      variant.name,
      shown(variant.perSecond),
      shown(variant.cpuMsInAll),
      processes(variant),
      `${figure(variant.latencyMs.p50)} / ${figure(variant.latencyMs.p99)}`,
    ]),
  },
  {
    title: '',
    note: '',
    head: ['ratio, round by round', 'requests a second', 'CPU a request'],
    rows: ratios.map(({ of, to, perSecond, cpu }) => [
      `${of} : ${to}`,
      `${shown(perSecond)} ×`,
      `${shown(cpu)} ×`,
    ]),
  },
];

/** @returns {Table} */
const searchTable = (/** @type {import('./scenarios/search.mjs').SearchedAll} */ { rows, searched }) => ({
  title: `Lists and searches of ${rows} petitions`,
  note: 'A page of 50 with the names of handler and unit, and the total, through the gateway, one request at a time, each list once a round; and what other work doesn’t change: CPU of database / gateway and services, and rows that the database read, medians.',
  head: ['asker', 'list', 'found', 'p50 ms', 'p95 ms', 'longest ms', 'CPU ms', 'rows read'],
  rows: searched.map(({ asker, list, found, p50, p95, longest, databaseCpu, otherCpu, rowsRead }) => [
    ...[asker, list, found],
    ...[figure(p50), figure(p95), figure(longest)],
    ...[`${figure(databaseCpu)} / ${figure(otherCpu)}`, String(rowsRead)],
  ]),
});

/** The tables of a report, in the order in which they are read. */
export const tablesOf = (/** @type {Report} */ { compared, visible, searched, memory }) => [
  ...compared.flatMap(comparedTables),
  {
    title: 'Committed → visible in another service',
    note: 'From the moment when the change can be read in the database of the service that made it; both databases are looked at every millisecond.',
    head: ['', 'changes', 'p50 ms', 'p99 ms', 'longest ms'],
    rows: visible.map(({ title, count, p50, p99, max }) => [
      title,
      String(count),
      figure(p50),
      figure(p99),
      figure(max),
    ]),
  },
  searchTable(searched),
  {
    title: 'Memory after all of it',
    note: '',
    head: ['process', 'MB now', 'MB at most'],
    rows: Object.entries(memory).map(([name, { rssMb, peakMb }]) => [
      name,
      rssMb.toFixed(0),
      peakMb.toFixed(0),
    ]),
  },
];

/** Under what the figures were taken; absolute ones mean little without it. */
export const circumstancesOf = (/** @type {Report} */ { at, machine, pace, data, quick }) =>
  `${at.slice(0, 10)}, \`npm run bench${quick ? ' -- --quick' : ''}\`: ${machine.cores} cores (${machine.cpu}), load ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after, Node ${machine.node}, ${machine.database}; ` +
  `${data.units} units, ${data.cadres} cadres, ${data.petitions} petitions at the start; ${pace.rounds} rounds of ${pace.seconds} s each, ${pace.concurrency} requests at a time, everything and the client on the same machine. ` +
  'Median of the rounds, in brackets where the middle half of them lay.';

const circumstancesOfSearch = (/** @type {SearchReport} */ { at, machine, searched }) =>
  `${at.slice(0, 10)}, \`npm run bench -- --rows ${searched.rows}\`: ${machine.cores} cores (${machine.cpu}), load ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after, Node ${machine.node}, ${machine.database} with a buffer pool of 4 GB; ` +
  `filled in ${searched.filledInSeconds} s; ${searched.searched[0]?.times} rounds, everything and the client on the same machine.`;

/** Width on a terminal: a Chinese character takes two columns. */
const width = (/** @type {string} */ text) =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);

const aligned = (/** @type {Table} */ { head, rows }) => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
};

const lines = (/** @type {string} */ circumstances, /** @type {readonly Table[]} */ tables) =>
  [
    circumstances,
    ...tables.flatMap((table) => [
      '',
      ...(table.title ? [table.title] : []),
      ...aligned(table).map((line) => `  ${line}`),
    ]),
  ].join('\n');

const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;

/** The report as lines for a terminal. */
export const printed = (/** @type {Report | SearchReport} */ report) =>
  'compared' in report
    ? lines(circumstancesOf(report), tablesOf(report))
    : lines(circumstancesOfSearch(report), [searchTable(report.searched)]);

/** The report as Markdown. */
export const markdown = (/** @type {Report | SearchReport} */ report) =>
  'compared' in report
    ? written(circumstancesOf(report), tablesOf(report))
    : written(circumstancesOfSearch(report), [searchTable(report.searched)]);

const written = (/** @type {string} */ circumstances, /** @type {readonly Table[]} */ tables) =>
  [
    circumstances,
    ...tables.flatMap(({ title, note, head, rows }) => [
      '',
      ...(title ? [`### ${title}`, ''] : []),
      ...(note ? [note, ''] : []),
      row(head),
      row(head.map(() => '---')),
      ...rows.map(row),
    ]),
  ].join('\n');

const BEGIN = '<!-- written by npm run bench -- --write: begin -->';
const BEGIN_SEARCHES = '<!-- written by npm run bench -- --rows N --write: begin -->';
const END = '<!-- end -->';

/** A document with the marked block replaced, that of everything or that of searches alone; throws where it has none. */
export const withBlock = (
  /** @type {string} */ document,
  /** @type {string} */ block,
  /** @type {'everything' | 'searches'} */ of = 'everything',
) => {
  const mark = of === 'searches' ? BEGIN_SEARCHES : BEGIN;
  const begin = document.indexOf(mark);
  const end = document.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`the document has no block between "${mark}" and "${END}"`);
  return `${document.slice(0, begin + mark.length)}\n\n${block}\n\n${document.slice(end)}`;
};
