// One petition office with a database of its own and its records, and letters like those of the demo district: for benches.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { recordKeys } = require('@lianxin/testing');
const { ringOfKey } = require('@lianxin/configuration');
const { idToBytes, migrate, newId, openDataSource } = require('@lianxin/store');
const { Chance, makeClaim, makePerson, makePhone } = require('@lianxin/synthesis');
const { PETITION_SCHEMA } = require('../dist/persistence/schema.js');
const { registerPetition } = require('../dist/domain/register-petition.js');
const { openRecords } = require('../dist/service-records.js');

const DAY = '2026-04-13';
export const NOW = new Date(`${DAY}T02:00:00Z`);

const OFFICE = { id: newId(), kind: 'PARTY_ORGAN', function: 'PETITION_OFFICE', active: true, ancestors: [] };
const actor = {
  ...{ kind: 'ACCOUNT', accountId: 'bench', cadreId: newId(), unitId: OFFICE.id },
  grants: [{ role: 'PETITION_CLERK', unitId: OFFICE.id }],
};
export const standing = {
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

/** A registration, as `createAll` takes it. */
export const creation = (at, facts) => {
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

/** Opens the records of the office, in a database that is migrated for them. */
export const openOffice = async (database) => {
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
  return openRecords({ databaseUrl: database.url, logLevel: 'silent', ...keys });
};
