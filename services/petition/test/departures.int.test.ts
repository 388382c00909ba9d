import { newId, type BatchReport } from '@lianxin/store';
import { openRecords, type Records } from '../src/service-records';
import type { UnitFacts } from '../src/domain/unit';
import { changesOn } from './support/changes';
import { freshRecordsConfig } from './support/running';
import { foundDirectory } from './support/sample-petitions';
import { expectFoldsOfHistory } from './support/written';

let records: Records;
let drop: () => Promise<void>;
let on: ReturnType<typeof changesOn>;
let unit: UnitFacts;
let other: UnitFacts;
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  on = changesOn(records);
  await foundDirectory(records);
  [unit, other] = [await on.founded(), await on.founded()];
});
afterAll(async () => {
  await records.close();
  await drop();
});

const officersOf = async (ids: readonly string[]): Promise<readonly (string | null)[]> => [
  ...new Set(
    (await records.petitions.findAll(ids)).map(({ responsibility }) => responsibility.current.officerId),
  ),
];
const leave = (cadreId: string): Promise<void> =>
  on.tell('cadre.left.v1', { cadreId, unitId: unit.id, on: '2026-04-13' });

it('every open petition of a leaving officer is offered to his unit’s head, once, though the runner dies in between', async () => {
  const [cadre, colleague] = [await on.joined(unit), await on.joined(unit)];
  const ids = await on.claimsOf(unit, 300, cadre);
  const others = await on.claimsOf(unit, 3, colleague);
  await leave(cadre);
  await on.runner([], on.dyingAfter(250)).runAll();
  on.later(1);
  await Promise.all([on.runner().runAll(), on.runner().runAll()]);
  expect(await officersOf(ids)).toEqual([null]);
  expect(await officersOf(others)).toEqual([colleague]);
  expect(await on.timesOf(ids, 'history', 'petition.officer-departed')).toEqual({ '1 times': 300 });
  expect(await on.timesOf(ids, 'outbox', 'petition.responsibility-accepted.v1')).toEqual({ '1 times': 300 });
  expect(await on.holdersOf(ids)).toEqual([unit.id]);
});

it('who is transferred or suspended leaves his petitions behind; a reinstatement doesn’t bring them back', async () => {
  const [transferred, suspended] = [await on.joined(unit), await on.joined(unit)];
  const ids = [...(await on.claimsOf(unit, 2, transferred)), ...(await on.claimsOf(unit, 2, suspended))];
  const from = '2026-04-13';
  await on.tell('cadre.transferred.v1', {
    cadreId: transferred,
    fromUnitId: unit.id,
    toUnitId: other.id,
    on: from,
  });
  await on.tell('cadre.suspended.v1', { cadreId: suspended, unitId: unit.id, from });
  await on.runner().runAll();
  await on.tell('cadre.reinstated.v1', { cadreId: suspended, unitId: unit.id, from });
  expect(await officersOf(ids)).toEqual([null]);
  expect(await records.directory.cadre(transferred)).toEqual({ unitId: other.id, serving: true });
  expect(await records.directory.cadre(suspended)).toEqual({ unitId: unit.id, serving: true });
});

it('who serves in the unit again by the time that it is looked at keeps his petitions', async () => {
  const cadre = await on.joined(unit);
  const ids = await on.claimsOf(unit, 2, cadre);
  await on.tell('cadre.suspended.v1', { cadreId: cadre, unitId: unit.id, from: '2026-04-13' });
  await on.tell('cadre.reinstated.v1', { cadreId: cadre, unitId: unit.id, from: '2026-04-13' });
  await on.runner().runAll();
  expect(await officersOf(ids)).toEqual([cadre]);
});

it('who goes with his unit into its successor goes on with his petitions there', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  const [stays, goes] = [await on.joined(from), await on.joined(from)];
  const kept = await on.claimsOf(from, 2, goes);
  const left = await on.claimsOf(from, 2, stays);
  await on.merged(from, into);
  await on.tell('cadre.transferred.v1', {
    cadreId: goes,
    fromUnitId: from.id,
    toUnitId: into.id,
    on: '2026-04-13',
  });
  await on.runner().runAll();
  expect(await on.holdersOf([...kept, ...left])).toEqual([into.id]);
  expect(await officersOf(kept)).toEqual([goes]);
  expect(await officersOf(left)).toEqual([null]);
});

it('the departure of somebody who answers for nothing, or whom nobody knows, changes nothing', async () => {
  await leave(newId());
  const reports: BatchReport[] = [];
  await on.runner(reports).runAll();
  expect(reports).toMatchObject([{ outcome: 'done' }]);
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(records)).toBeGreaterThan(300);
});
