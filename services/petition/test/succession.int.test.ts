import { countJobs, type BatchReport } from '@lianxin/store';
import type { UnitFacts } from '../src/domain/unit';
import { TAKING_PART_NOW } from '../src/persistence/migrations/1781100000000-taking-part';
import { openRecords, type Records } from '../src/service-records';
import { bureau, changesOn } from './support/changes';
import { DISTRICT } from './support/people';
import { freshRecordsConfig } from './support/running';
import { foundDirectory } from './support/sample-petitions';
import { expectFoldsOfHistory } from './support/written';

let records: Records;
let drop: () => Promise<void>;
let on: ReturnType<typeof changesOn>;
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  on = changesOn(records);
  await foundDirectory(records);
});
afterAll(async () => {
  await records.close();
  await drop();
});

const moves = (ids: readonly string[]) => on.timesOf(ids, 'history', 'petition.unit-succeeded');

/** A merger also asks whether somebody accused has something of a petition by now. */
const successions = (reports: readonly BatchReport[]): readonly BatchReport[] =>
  reports.filter(({ kind }) => kind === 'succession');

it('a thousand open petitions of a merged unit move, each once, though the runner dies in between', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  const ids = await on.claimsOf(from, 1_000);
  await on.merged(from, into);
  const reports: BatchReport[] = [];
  await on.runner(reports, on.dyingAfter(350)).runAll();
  expect(successions(reports).map(({ outcome }) => outcome)).toEqual(['went on', 'failed']);
  expect(await moves(ids)).toEqual({ '1 times': 350 });
  expect(await countJobs(records.dataSource, 'succession')).toEqual({ open: 1, failing: 1 });
  on.later(1);
  await Promise.all([on.runner(reports).runAll(), on.runner(reports).runAll()]);
  expect(await moves(ids)).toEqual({ '1 times': 1_000 });
  expect(await on.timesOf(ids, 'outbox', 'petition.responsibility-accepted.v1')).toEqual({
    '1 times': 1_000,
  });
  expect(await on.holdersOf(ids)).toEqual([into.id]);
  expect(await countJobs(records.dataSource, 'succession')).toEqual({ open: 0, failing: 0 });
}, 180_000);

it('a merger that is told before its successor was founded waits for it, visibly', async () => {
  const [from, into] = [await on.founded(), bureau()];
  const ids = await on.claimsOf(from, 3);
  await on.merged(from, into);
  const reports: BatchReport[] = [];
  await on.runner(reports).runAll();
  expect(successions(reports)).toMatchObject([
    { outcome: 'failed', reason: 'the successor is not in the directory yet', failures: 1 },
  ]);
  expect(await on.holdersOf(ids)).toEqual([from.id]);
  await on.found(into);
  on.later(1);
  await on.runner().runAll();
  expect(await on.holdersOf(ids)).toEqual([into.id]);
});

it('a second merger while the first one runs: all are with the last successor, none twice with anybody', async () => {
  const [first, second, third] = [await on.founded(), await on.founded(), await on.founded()];
  const ids = await on.claimsOf(first, 450);
  const own = await on.claimsOf(second, 10);
  await on.merged(first, second);
  expect(await on.runner().runOne()).toBe(true);
  expect(await moves(ids)).toEqual({ '1 times': 200 });
  await on.merged(second, third);
  await Promise.all([on.runner().runAll(), on.runner().runAll()]);
  await on.sweep();
  expect(await on.holdersOf([...ids, ...own])).toEqual([third.id]);
  expect(await moves(ids)).toEqual({ '1 times': 250, '2 times': 200 });
  expect(await moves(own)).toEqual({ '1 times': 10 });
});

it('the same merger told in the other order: the second one first', async () => {
  const [first, second, third] = [await on.founded(), await on.founded(), await on.founded()];
  const ids = await on.claimsOf(first, 5);
  await on.merged(second, third);
  await on.merged(first, second);
  await on.runner().runAll();
  expect(await on.holdersOf(ids)).toEqual([third.id]);
  expect(await moves(ids)).toEqual({ '1 times': 5 });
});

it('a split goes to the one that was named, an abolition to who was designated, or stays where nobody was', async () => {
  const [split, one, other] = [await on.founded(), await on.founded(), await on.founded()];
  const [abolished, designated, orphaned] = [await on.founded(), await on.founded(), await on.founded()];
  const [ofSplit, ofAbolished, ofOrphaned] = [
    await on.claimsOf(split, 2),
    await on.claimsOf(abolished, 2),
    await on.claimsOf(orphaned, 2),
  ];
  const from = '2026-04-13';
  await on.tell('unit.split.v1', {
    unitId: split.id,
    intoUnitIds: [one.id, other.id],
    casesToUnitId: other.id,
    from,
  });
  await on.tell('unit.abolished.v1', { unitId: abolished.id, casesToUnitId: designated.id, from });
  await on.tell('unit.abolished.v1', { unitId: orphaned.id, from });
  await on.runner().runAll();
  expect(await on.holdersOf(ofSplit)).toEqual([other.id]);
  expect(await on.holdersOf(ofAbolished)).toEqual([designated.id]);
  expect(await on.holdersOf(ofOrphaned)).toEqual([orphaned.id]);
});

it('PR 24: a unit that only helps is found too: its successor goes on helping, and without one its help is over', async () => {
  const [holder, helper, orphan, into] = [
    await on.founded(),
    await on.founded(),
    await on.founded(),
    await on.founded(),
  ];
  const [petitionId = ''] = await on.claimsOf(holder, 1);
  await on.helping(petitionId, holder, [helper, orphan]);
  const parts = () =>
    records.dataSource.query<{ unit_id: Buffer }[]>(
      "SELECT petition_id, unit_id FROM petition_unit WHERE relation = 'PART' ORDER BY petition_id, unit_id",
    );
  const written = await parts();
  expect(written).toHaveLength(2);
  await records.dataSource.query("DELETE FROM petition_unit WHERE relation = 'PART'");
  for (const units of TAKING_PART_NOW) await records.dataSource.query(units);
  expect(await parts()).toEqual(written);
  await on.merged(helper, into);
  await on.tell('unit.abolished.v1', { unitId: orphan.id, from: '2026-04-13' });
  await on.runner().runAll();
  await on.sweep();
  const [state] = await records.petitions.findAll([petitionId]);
  expect(state?.assistingUnits).toMatchObject([
    { unitId: into.id, until: null },
    { unitId: orphan.id, until: on.now().toISOString() },
  ]);
  expect(await moves([petitionId])).toEqual({ '2 times': 1 });
});

it('what came to the unit after its petitions moved is brought along by the next round of the timer', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  await on.merged(from, into);
  await on.runner().runAll();
  const late = await on.claimsOf(from, 3);
  await on.sweep();
  await on.sweep();
  expect(await on.holdersOf(late)).toEqual([into.id]);
  expect(await moves(late)).toEqual({ '1 times': 3 });
});

it('a unit moves in the tree with all below it, also where two moves are told in the wrong order', async () => {
  const lineage = async (unit: UnitFacts) =>
    (await records.directory.lineageOf(unit.id)).filter((ancestor) => ancestor !== DISTRICT.id);
  const [top, middle, bottom, away] = [
    await on.founded(),
    await on.founded(),
    await on.founded(),
    await on.founded(),
  ];
  await on.moved(middle, top);
  await on.moved(bottom, middle);
  expect(await lineage(bottom)).toEqual([bottom.id, middle.id, top.id]);
  // The middle left for elsewhere, and then the top went below it; the second is told first.
  await on.moved(top, middle);
  expect(await lineage(away)).toEqual([away.id]);
  await on.moved(middle, away);
  expect(await lineage(top)).toEqual([top.id, middle.id, away.id]);
  expect(await lineage(bottom)).toEqual([bottom.id, middle.id, away.id]);
  const unknown = bureau();
  await on.moved(away, unknown);
  await on.found(unknown);
  expect(await records.directory.lineageOf(bottom.id)).toEqual([
    ...[bottom.id, middle.id, away.id, unknown.id],
    DISTRICT.id,
  ]);
});

it('every tenth petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(records, 10)).toBeGreaterThan(140);
});
