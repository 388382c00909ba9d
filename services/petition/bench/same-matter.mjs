// How long it takes to find petitions of the same matter: node bench/same-matter.mjs [rows] [--rounds N], after a build, with
// LIANXIN_TEST_DATABASE_URL naming a database server. Petitions are registered and posted as the service does it.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { creation, NOW, openOffice, standing } from './petition-office.mjs';

const require = createRequire(import.meta.url);
const { freshDatabase } = require('@lianxin/testing');
const { SqlMatterCandidates } = require('../dist/persistence/matter-candidates.js');
const { SameMatter } = require('../dist/application/same-matter.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '300' } },
});
const ROWS = Number(positionals[0] ?? 20_000);
const ROUNDS = Number(values.rounds);
const AT_ONCE = 200;

const seconds = async (work) => {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1000).toFixed(1);
};

const database = await freshDatabase();
let records;
try {
  records = await openOffice(database);
  const { desk, petitions, matters, frequencies, visible, tokens, walls } = records;
  const facts = desk.factsAt(NOW);
  const ids = [];
  const registering = await seconds(async () => {
    for (let from = 0; from < ROWS; from += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, ROWS - from) }, (_, at) =>
        creation(from + at, facts),
      );
      const outcomes = await petitions.createAll(batch);
      const refused = outcomes.find(({ kind }) => kind === 'rejected');
      if (refused) throw new Error(refused.code);
      ids.push(...batch.map(({ id }) => id));
    }
  });
  const counting = await seconds(() => frequencies.renew(NOW, () => Promise.resolve()));
  const posting = await seconds(() => matters.drain());
  const finding = new SameMatter(new SqlMatterCandidates(records.dataSource, frequencies), visible, tokens);
  const samples = [];
  let found = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = await petitions.find(ids[Math.floor((round * ids.length) / ROUNDS)]);
    const started = performance.now();
    found += (await finding.find(standing, asked, await walls.around([asked]))).length;
    samples.push(performance.now() - started);
  }
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
  console.log(
    `${ROWS} petitions registered in ${registering} s, counted in ${counting} s, posted in ${posting} s`,
  );
  console.log(
    `${ROUNDS} asked, ${(found / ROUNDS).toFixed(1)} shown each: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
  );
} finally {
  await records?.close();
  await database.drop();
}
