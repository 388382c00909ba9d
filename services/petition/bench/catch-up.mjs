// How fast a consumer catches up with a stream, and how long one event takes: node bench/catch-up.mjs [events] [--beside CLONE],
// after a build, with LIANXIN_TEST_DATABASE_URL and LIANXIN_TEST_NATS_URL naming servers. CLONE is another built clone, whose
// consumer is measured in turns with ours.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { EventPath } = require('@lianxin/messaging');
const { createMetrics, silentLogger } = require('@lianxin/observability');
const { CommitSignal, idToBytes, managerOf, newId } = require('@lianxin/store');
const testing = require('@lianxin/testing');
const { fill, freshStream, migratedDatabase, parcelStore, post, sampleSchema, someContext, testSealer } =
  testing;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const EVENTS = Number(positionals[0] ?? 4_000);
const OF_EACH = 4;
const SINGLES = 100;

const stream = freshStream();
const producing = new CommitSignal();
const producer = await migratedDatabase(sampleSchema);
const parcels = parcelStore({
  ...{ service: 'sample', dataSource: producer.dataSource, sealer: testSealer(), committed: producing },
});

const pathIn = (Path, service, dataSource, committed, listens) =>
  new Path({
    ...{ service, dataSource, committed, listens, stream: stream.settings },
    ...{ logger: silentLogger(), metrics: createMetrics({ service }), compareEveryMs: 0 },
  });

const seenBy = (event, transaction) =>
  managerOf(transaction).query(
    'INSERT INTO seen (aggregate_id, grams, times) VALUES (?, 0, 1) ON DUPLICATE KEY UPDATE times = times + 1',
    [idToBytes(event.aggregateId)],
  );
const listens = { to: ['unit'], reactions: { 'unit.created.v1': seenBy, 'unit.renamed.v1': seenBy } };

const publish = async () => {
  for (let made = 0; made < EVENTS / OF_EACH; made += 1) {
    const id = newId();
    await parcels.create(id, () => post(id, null), someContext());
    for (let grams = 1; grams < OF_EACH; grams += 1) await parcels.change(id, fill(grams), someContext());
  }
};

const until = async (isSo) => {
  while (!(await isSo())) await sleep(1);
};
const median = (samples) => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)];

/** One more event, from its commit until it is seen. */
const single = async (dataSource) => {
  const id = newId();
  await parcels.create(id, () => post(id, null), someContext());
  const started = performance.now();
  await until(
    async () => (await dataSource.query('SELECT 1 FROM seen WHERE aggregate_id = ?', [idToBytes(id)])).length,
  );
  return performance.now() - started;
};

let consumers = 0;
const catchUp = async (Path) => {
  const { dataSource, close } = await migratedDatabase(sampleSchema);
  const path = pathIn(Path, `consumer${(consumers += 1)}`, dataSource, new CommitSignal(), listens);
  const [{ expected }] = await producer.dataSource.query('SELECT COUNT(*) AS expected FROM outbox');
  const started = performance.now();
  await path.start();
  try {
    await until(async () => {
      await sleep(20);
      return (await dataSource.query('SELECT COUNT(*) AS n FROM inbox'))[0].n === expected;
    });
    const perSecond = Number(expected) / ((performance.now() - started) / 1000);
    const alone = [];
    for (let at = 0; at < SINGLES; at += 1) alone.push(await single(dataSource));
    return { perSecond, alone: median(alone) };
  } finally {
    await path.stop();
    await close();
  }
};

const relay = pathIn(EventPath, 'producer', producer.dataSource, producing, null);
await relay.start();
try {
  await publish();
  const builds = {
    ...(values.beside ? { before: values.beside } : {}),
    now: resolve(import.meta.dirname, '../../..'),
  };
  const taken = Object.entries(builds).map(([name, clone]) => ({
    ...{ name, rounds: [] },
    Path: require(join(clone, 'packages/messaging')).EventPath,
  }));
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { Path, rounds } of taken) rounds.push(await catchUp(Path));
  for (const { name, rounds } of taken) {
    const speeds = rounds.map(({ perSecond }) => perSecond);
    console.log(
      `${name}: ${median(speeds).toFixed(0)} events/s (${Math.min(...speeds).toFixed(0)}–${Math.max(...speeds).toFixed(0)}), ` +
        `one event alone ${median(rounds.map(({ alone }) => alone)).toFixed(1)} ms`,
    );
  }
} finally {
  await relay.stop();
  await stream.wipe();
  await producer.close();
}
