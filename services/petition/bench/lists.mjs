// How long a page of petitions and its total take: node bench/lists.mjs [rows] [--beside CLONE], after a build, with
// LIANXIN_TEST_DATABASE_URL naming a database server. CLONE is another built clone, whose reader is asked in turns with ours.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fillDistrict, OFFICE, ROOT, BUREAU, SMALL } from './filled-district.mjs';

const require = createRequire(import.meta.url);
const { freshDatabase } = require('@lianxin/testing');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});
const ROWS = Number(positionals[0] ?? 300_000);
const ROUNDS = Number(values.rounds);
const TODAY = '2026-04-13';

const asking = (role, unitId) => ({
  ...{ kind: 'ACCOUNT', accountId: 'bench', cadreId: null, unitId },
  grants: [{ role, unitId }],
});
const ASKERS = {
  supervisor: asking('SUPERVISOR', ROOT),
  clerk: asking('PETITION_CLERK', OFFICE),
  'unit head': asking('UNIT_HEAD', BUREAU),
  'handler, 40 in all': asking('UNIT_HANDLER', SMALL),
};
const LISTS = {
  'by due date': [{}, 'DUE_ON'],
  'by receipt, newest first': [{}, 'RECEIVED_AT', 'backward'],
  'status in work': [{ statuses: ['HANDLING', 'RECEIVED'] }, 'DUE_ON'],
  'status concluded': [{ statuses: ['CONCLUDED'] }, 'DUE_ON'],
  'heldBy a bureau': [{ heldBy: BUREAU }, 'DUE_ON'],
  'dueBy today': [{ dueBy: TODAY }, 'DUE_ON'],
};

/** A build with a database of its own, as its migrations make it; states are plain JSON here, so that no key is needed. */
const openBuild = async (clone) => {
  const at = createRequire(join(clone, 'services/petition/dist/service.js'));
  const { migrate, openDataSource } = at('@lianxin/store');
  const { PETITION_SCHEMA } = at('./persistence/schema.js');
  const { SqlVisiblePetitions } = at('./persistence/visible-petitions.js');
  const database = await freshDatabase();
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA, 2);
  await migrate(dataSource);
  await fillDistrict(dataSource, ROWS);
  const close = async () => {
    await dataSource.destroy();
    await database.drop();
  };
  return {
    reader: new SqlVisiblePetitions(dataSource, { stateOf: ({ state }) => JSON.parse(state) }, null),
    close,
  };
};

const timed = async (work) => {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
};
const figures = (samples) => {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
};

const askIn = async (reader, asker, [filter, order, direction = 'forward']) => {
  const request = { direction, limit: 50, position: null };
  const page = await timed(() => reader.page(asker, filter, order, request));
  const { rows, total } = page.value;
  const counted = typeof total === 'function' ? await timed(total) : { value: total, ms: null };
  return { page: page.ms, count: counted.ms, ids: rows.map(({ id }) => id).join(), total: counted.value };
};

const measure = async (builds) => {
  console.log('| asker | list | seen | build | page ms, median / p95 | total ms, median / p95 |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [asker, who] of Object.entries(ASKERS))
    for (const [list, what] of Object.entries(LISTS)) {
      const taken = builds.map(({ name }) => ({ name, rounds: [] }));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [at, { reader }] of builds.entries())
          taken[at].rounds.push(await askIn(reader, who, what));
      report(asker, list, taken);
    }
};

const report = (asker, list, taken) => {
  const all = taken.flatMap(({ rounds }) => rounds);
  if (new Set(all.map(({ ids, total }) => ids + JSON.stringify(total))).size > 1)
    throw new Error(`the builds answer differently: ${asker}, ${list}`);
  for (const { name, rounds } of taken) {
    const counts = rounds.map(({ count }) => count).filter((ms) => ms !== null);
    const { count, exact } = rounds[0].total;
    const cells = [`${count}${exact ? '' : '+'}`, name, figures(rounds.map(({ page }) => page))];
    console.log(
      `| ${[asker, list, ...cells, counts.length ? figures(counts) : 'in the page'].join(' | ')} |`,
    );
  }
};

const ours = { name: 'now', clone: resolve(import.meta.dirname, '../../..') };
const builds = [];
try {
  for (const { name, clone } of values.beside ? [{ name: 'before', clone: values.beside }, ours] : [ours])
    builds.push({ name, ...(await openBuild(clone)) });
  console.log(`${ROWS} petitions over 60 units, states of 3 KB, ${ROUNDS} rounds`);
  await measure(builds);
} finally {
  for (const { close } of builds) await close();
}
