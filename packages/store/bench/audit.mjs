// What an audit entry costs a command, and how long a million entries take to verify: node packages/store/bench/audit.mjs
// [--entries N] [--rounds N] [--commands N] [--beside CLONE], after a build, with LIANXIN_TEST_DATABASE_URL naming a server. CLONE is another
// built clone, whose store writes commands in turns with ours, each into a database of its own.
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '7' },
    commands: { type: 'string', default: '600' },
    beside: { type: 'string' },
  },
});
const [ENTRIES, ROUNDS, COMMANDS] = [values.entries, values.rounds, values.commands].map(Number);

/** A clone's own store on a database of its own. */
const productOf = async (root) => {
  const load = (path) => createRequire(join(root, 'package.json'))(join(root, path));
  const store = load('packages/store/dist/index.js');
  const testing = load('packages/testing/dist/index.js');
  const database = await testing.migratedDatabase(testing.sampleSchema);
  const parcels = testing.parcelStore({
    ...{ service: 'sample', dataSource: database.dataSource, sealer: testing.testSealer() },
    committed: new store.CommitSignal(),
  });
  return { root, store, testing, database, parcels, dataSource: database.dataSource };
};

const median = (samples) => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)];
const cpuOf = (usage) => (usage.user + usage.system) / 1_000;

/** Commands, eight at a time: milliseconds and this process's CPU milliseconds a command. */
const command = async ({ store, testing, parcels }) => {
  const { fill, post, someContext } = testing;
  const [began, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let done = 0; done < COMMANDS / 16; done += 1) {
        const id = store.newId();
        await parcels.create(id, () => post(id, null), someContext());
        await parcels.change(id, fill(10), someContext());
      }
    }),
  );
  return { ms: (performance.now() - began) / COMMANDS, cpu: cpuOf(process.cpuUsage(before)) / COMMANDS };
};

const ours = await productOf(ROOT);
const theirs = values.beside ? await productOf(resolve(values.beside)) : null;
if (theirs) {
  const ratios = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const measured = new Map();
    for (const product of order) measured.set(product, await command(product));
    const [mine, other] = [measured.get(ours), measured.get(theirs)];
    if (round >= 0) ratios.push({ ms: mine.ms / other.ms, cpu: mine.cpu / other.cpu });
  }
  const of = (key) => {
    const all = ratios.map((ratio) => ratio[key]);
    return `${median(all).toFixed(2)} × (${Math.min(...all).toFixed(2)}–${Math.max(...all).toFixed(2)})`;
  };
  console.log(
    `a command, ours : theirs, ${ROUNDS} rounds: time ${of('ms')}, CPU of this process ${of('cpu')}`,
  );
}

/** Fills the chains as commands do, but by the thousand. */
const filled = async ({ store, testing, dataSource }) => {
  const { audit, inTransaction, newId } = store;
  for (let written = 0; written < ENTRIES; written += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, ENTRIES - written) }, () => ({
      audited: { kind: 'COMMAND', aggregateType: 'unit', aggregateId: newId(), result: 'RECORDED' },
      context: testing.someContext({ now: new Date(), origin: '192.0.2.7' }),
    }));
    await inTransaction(dataSource, (transaction) => audit(transaction, lines));
  }
};

const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'));
try {
  const { AuditWitness, proveAudit } = ours.store;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = { id: createHash('sha256').update('bench').digest('hex'), key: privateKey };
  const witness = new AuditWitness(
    ours.dataSource,
    { service: 'sample', key, folders: [folder] },
    () => new Date(),
  );
  await filled(ours);
  for (let stated = 0; stated < 1_000; stated += 1) await witness.state({ closing: true });
  global.gc?.();
  const [began, before] = [performance.now(), process.cpuUsage()];
  const report = await proveAudit(ours.dataSource, {
    ...{ service: 'sample', folders: [folder], keys: new Map([[key.id, publicKey]]), now: new Date() },
  });
  const seconds = (performance.now() - began) / 1_000;
  const cpu = cpuOf(process.cpuUsage(before)) / 1_000;
  const found = report.links.length + report.statements.length;
  const memory = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(
    `${report.entries} entries and 1000 statements verified in ${seconds.toFixed(1)} s (CPU of this process ` +
      `${cpu.toFixed(1)} s), ${found} findings, at most ${memory} MB in all of this bench`,
  );
} finally {
  rmSync(folder, { recursive: true });
  for (const product of [ours, theirs]) await product?.database.close();
}
