import { newId, type BatchReport } from '@lianxin/store';
import { changesOn, DISTRICT } from './support/changes';
import { freshRecords } from './support/records';

let records: Awaited<ReturnType<typeof freshRecords>>;
let on: ReturnType<typeof changesOn>;
let [unit, other]: [string, string] = ['', ''];
beforeAll(async () => {
  records = await freshRecords();
  on = changesOn(records);
  await on.found(DISTRICT, null);
  [unit, other] = [await on.founded(), await on.founded()];
});
afterAll(() => records.end());

const from = '2026-04-13';
const leave = (cadreId: string, day = from): Promise<void> =>
  on.tell('cadre.left.v1', { cadreId, unitId: unit, on: day });

it('every open request of a leaving officer is offered to his unit’s head, once, though the runner dies in between', async () => {
  const [cadre, colleague] = [await on.joined(unit), await on.joined(unit)];
  const ids = await on.submitted(unit, 300, cadre);
  const others = await on.submitted(unit, 3, colleague);
  await leave(cadre);
  await on.runner([], on.dyingAfter(250)).runAll();
  on.later(1);
  await Promise.all([on.runner().runAll(), on.runner().runAll()]);
  expect(await on.officersOf(ids)).toEqual([null]);
  expect(await on.officersOf(others)).toEqual([colleague]);
  expect(await on.timesOf(ids, 'history', 'request.officer-departed')).toEqual({ '1 times': 300 });
  expect(await on.timesOf(ids, 'outbox', 'request.responsibility-accepted.v1')).toEqual({ '1 times': 300 });
  expect(await on.holdersOf(ids)).toEqual([unit]);
}, 60_000);

it('who is transferred or suspended leaves his requests behind; a reinstatement doesn’t bring them back', async () => {
  const [transferred, suspended] = [await on.joined(unit), await on.joined(unit)];
  const ids = [...(await on.submitted(unit, 2, transferred)), ...(await on.submitted(unit, 2, suspended))];
  await on.transferred(transferred, unit, other);
  await on.tell('cadre.suspended.v1', { cadreId: suspended, unitId: unit, from });
  await on.runner().runAll();
  await on.tell('cadre.reinstated.v1', { cadreId: suspended, unitId: unit, from });
  expect(await on.officersOf(ids)).toEqual([null]);
});

it('who serves in the unit again by the time that it is looked at keeps his requests', async () => {
  const cadre = await on.joined(unit);
  const ids = await on.submitted(unit, 2, cadre);
  await on.tell('cadre.suspended.v1', { cadreId: cadre, unitId: unit, from });
  await on.tell('cadre.reinstated.v1', { cadreId: cadre, unitId: unit, from });
  await on.runner().runAll();
  await on.sweep();
  expect(await on.officersOf(ids)).toEqual([cadre]);
});

it('who goes with his unit into its successor goes on with his requests there', async () => {
  const [gone, into] = [await on.founded(), await on.founded()];
  const [stays, goes] = [await on.joined(gone), await on.joined(gone)];
  const kept = await on.submitted(gone, 2, goes);
  const left = await on.submitted(gone, 2, stays);
  await on.merged(gone, into);
  await on.transferred(goes, gone, into);
  await on.runner().runAll();
  await on.sweep();
  expect(await on.holdersOf([...kept, ...left])).toEqual([into]);
  expect(await on.officersOf(kept)).toEqual([goes]);
  expect(await on.officersOf(left)).toEqual([null]);
});

it('a departure that is told ahead takes nothing before its day, and everything on it', async () => {
  const cadre = await on.joined(unit);
  const ids = await on.submitted(unit, 2, cadre);
  await leave(cadre, '2026-05-06');
  await on.runner().runAll();
  on.to('2026-05-05');
  await on.sweep();
  expect(await on.officersOf(ids)).toEqual([cadre]);
  on.to('2026-05-06');
  await on.sweep();
  await on.sweep();
  expect(await on.officersOf(ids)).toEqual([null]);
  expect(await on.timesOf(ids, 'history', 'request.officer-departed')).toEqual({ '1 times': 2 });
});

it('the departure of somebody who answers for nothing changes nothing', async () => {
  const cadre = await on.joined(unit, newId());
  await leave(cadre);
  const reports: BatchReport[] = [];
  await on.runner(reports).runAll();
  expect(reports).toMatchObject([{ outcome: 'done' }]);
});
