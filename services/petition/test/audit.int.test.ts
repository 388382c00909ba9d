import type { Actor } from '@lianxin/access';
import type { AuditRecord } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import { involvedUnitsOf } from '../src/domain/visibility';
import type { Petition } from '../src/domain/petition';
import { auditTrails } from '../src/persistence/audit-trail';
import { openRecords, type Records } from '../src/service-records';
import { HOUSING_BUREAU, WATER_BUREAU } from './builders';
import { accountIn, DISTRICT, id, WATER_SECTION } from './support/people';
import { freshRecordsConfig } from './support/running';
import { foundDirectory, recordSamples } from './support/sample-petitions';

let records: Records;
let drop: () => Promise<void>;
let petitions: readonly Petition[];
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  await foundDirectory(records);
  petitions = await recordSamples(records);
});
afterAll(async () => {
  await records.close();
  await drop();
});

const read = async (actor: Actor): Promise<readonly AuditRecord[]> => {
  const trail = await auditTrails(records.dataSource, records.walls)(actor);
  const { rows } = await trail.page({}, { direction: 'forward', limit: 100, position: null });
  return rows;
};
const subjectsFor = async (actor: Actor): Promise<readonly (string | null)[]> =>
  [...new Set((await read(actor)).map(({ subjectId }) => subjectId))].sort();
const idsWhere = (isSo: (petition: Petition) => boolean): readonly string[] =>
  petitions
    .filter(isSo)
    .map((petition) => petition.id)
    .sort();
const insert = (table: string, columns: string, values: readonly unknown[]) =>
  records.dataSource.query(`INSERT INTO ${table} (${columns}) VALUES (?)`, [values]);

const districtAuditor = accountIn(null, ['AUDITOR'], DISTRICT);

test('an auditor reads what is about petitions that units of his role are or were involved in', async () => {
  const housing = accountIn(null, ['AUDITOR'], HOUSING_BUREAU);
  expect(await subjectsFor(housing)).toEqual(
    idsWhere((petition) => involvedUnitsOf(petition).includes(HOUSING_BUREAU.id)),
  );
  const water = accountIn(null, ['AUDITOR'], WATER_BUREAU);
  const below = [WATER_BUREAU.id, WATER_SECTION.id];
  expect(await subjectsFor(water)).toEqual(
    idsWhere((petition) => involvedUnitsOf(petition).some((unit) => below.includes(unit))),
  );
  expect((await subjectsFor(districtAuditor)).length).toBeGreaterThan((await subjectsFor(water)).length);
});

test('nobody else reads any of it', async () => {
  for (const role of ['DISCIPLINE', 'ADMIN', 'LEADER', 'SUPERVISOR', 'UNIT_HEAD', 'PETITION_CLERK'] as const)
    await expect(read(accountIn(DISTRICT, [role]))).rejects.toThrow(/only for AUDITOR/);
});

describe('no entry about a petition', () => {
  const accusation = (): Petition => {
    const found = petitions.find(({ purpose }) => purpose === 'ACCUSATION');
    if (!found) throw new Error('there is no accusation among the samples');
    return found;
  };

  test('in which a unit he belongs to is accused is shown to an auditor', async () => {
    const { id: petitionId } = accusation();
    const auditor = accountIn(WATER_SECTION, ['AUDITOR'], DISTRICT);
    expect(await subjectsFor(auditor)).toContain(petitionId);
    const accused = [idToBytes(petitionId), idToBytes(WATER_BUREAU.id), 'UNIT'];
    await insert('petition_accused', 'petition_id, accused_id, kind', accused);
    try {
      expect(await subjectsFor(auditor)).not.toContain(petitionId);
      expect(await subjectsFor(accountIn(HOUSING_BUREAU, ['AUDITOR'], DISTRICT))).toContain(petitionId);
    } finally {
      await records.dataSource.query('DELETE FROM petition_accused');
    }
  });

  test('from which he is recused is shown to an auditor', async () => {
    const { id: petitionId } = accusation();
    const auditor = accountIn(DISTRICT, ['AUDITOR']);
    expect(await subjectsFor(auditor)).toContain(petitionId);
    await insert('petition_bar', 'petition_id, cadre_id', [
      idToBytes(petitionId),
      idToBytes(auditor.cadreId ?? id(0)),
    ]);
    try {
      expect(await subjectsFor(auditor)).not.toContain(petitionId);
      expect(await subjectsFor(districtAuditor)).toContain(petitionId);
    } finally {
      await records.dataSource.query('DELETE FROM petition_bar');
    }
  });
});
