// How long it takes to find petitions of the same matter: node bench/same-matter.mjs [rows] [--rounds N], after a build, with
// LIANXIN_TEST_DATABASE_URL naming a database server. Petitions are registered and posted as the service does it.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { freshDatabase, recordKeys } = require('@lianxin/testing');
const { ringOfKey } = require('@lianxin/configuration');
const { idToBytes, migrate, newId, openDataSource } = require('@lianxin/store');
const { Chance, makeClaim, makePerson, makePhone } = require('@lianxin/synthesis');
const { PETITION_SCHEMA } = require('../dist/persistence/schema.js');
const { SqlMatterCandidates } = require('../dist/persistence/matter-candidates.js');
const { SameMatter } = require('../dist/application/same-matter.js');
const { registerPetition } = require('../dist/domain/register-petition.js');
const { openRecords } = require('../dist/service-records.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '300' } },
});
const ROWS = Number(positionals[0] ?? 20_000);
const ROUNDS = Number(values.rounds);
const AT_ONCE = 200;
const DAY = '2026-04-13';
const NOW = new Date(`${DAY}T02:00:00Z`);

const OFFICE = { id: newId(), kind: 'PARTY_ORGAN', function: 'PETITION_OFFICE', active: true, ancestors: [] };
const actor = {
  ...{ kind: 'ACCOUNT', accountId: 'bench', cadreId: newId(), unitId: OFFICE.id },
  grants: [{ role: 'PETITION_CLERK', unitId: OFFICE.id }],
};
const standing = {
  ...{ actor, lineage: [OFFICE.id], belongsTo: [OFFICE.id], known: true },
  ...{ cadres: [actor.cadreId], personToken: null, kinTokens: [] },
};
const acting = {
  kind: 'ACCOUNT',
  id: 'bench',
  cadreId: actor.cadreId,
  unitId: OFFICE.id,
  roles: ['PETITION_CLERK'],
};

/** Every fifth petitioner comes again; a matter is told in one of the demo district's ways. */
const letter = (at) => {
  const chance = new Chance(`same-matter/${at}`);
  const person = makePerson(new Chance(`person/${at % 5 === 0 ? at : at - (at % 50)}`), [1946, 2003]);
  const { subject, text, place } = makeClaim(chance, DAY);
  const petitioner = {
    ...{ name: person.name, idNumber: null, phone: makePhone(new Chance(`phone/${person.name}`)) },
    ...{ address: null, representative: false },
  };
  return {
    ...{ channel: 'LETTER', superiorNumber: null, purpose: 'CLAIM', receivedOn: DAY, subject, text, place },
    ...{ attendance: 1, anonymous: false, personal: { petitioners: [petitioner] }, unit: OFFICE },
  };
};

const creation = (at, facts) => {
  const id = newId();
  const number = `XF-2026-${String(at).padStart(9, '0')}`;
  return {
    id,
    decide: () => registerPetition({ id, number, ...letter(at) }, acting, facts),
    context: {
      ...{ command: 'registerPetition', performer: { kind: 'IMPORT', id: 'bench', cadreId: null }, now: NOW },
      ...{ traceparent: null, origin: null, idempotency: null },
    },
  };
};

const seconds = async (work) => {
  const started = performance.now();
  await work();
  return ((performance.now() - started) / 1000).toFixed(1);
};

const database = await freshDatabase();
let records;
try {
  const dataSource = await openDataSource(database.url, PETITION_SCHEMA, 2);
  await migrate(dataSource);
  const office = idToBytes(OFFICE.id);
  await dataSource.query(
    'INSERT INTO directory_unit (id, parent_id, name, kind, active) VALUES (?, NULL, ?, ?, 1)',
    [office, '信访局', OFFICE.kind],
  );
  await dataSource.query('INSERT INTO directory_ancestor (unit_id, ancestor_id, depth) VALUES (?, ?, 0)', [
    ...[office, office],
  ]);
  await dataSource.destroy();
  const keys = {
    ...{ ...recordKeys(), queryCodeKey: randomBytes(32), personTokenKey: randomBytes(32) },
    indexKeys: ringOfKey(randomBytes(32)),
  };
  records = await openRecords({ databaseUrl: database.url, logLevel: 'silent', ...keys });
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
