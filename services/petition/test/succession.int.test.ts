import type { Received } from '@lianxin/contracts';
import type { Transaction } from '@lianxin/kernel';
import { countJobs, idToBytes, inTransaction, newId, type BatchReport } from '@lianxin/store';
import { registerPetition } from '../src/domain/register-petition';
import { reactionsWith } from '../src/messaging/reactions';
import { SqlDirectoryWriter } from '../src/persistence/directory';
import { sqlJobQueue } from '../src/persistence/job-queue';
import { casesInBulk, openRecords, type Records } from '../src/service';
import type { UnitFacts } from '../src/domain/unit';
import { factsOn, officerOf, registrationInput, WATER_BUREAU } from './builders';
import { freshRecordsConfig } from './support/running';
import { foundDirectory } from './support/sample-petitions';
import { expectFoldsOfHistory } from './support/written';
import { DISTRICT, id } from './support/people';

let records: Records;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshRecordsConfig();
  ({ drop } = fresh);
  records = await openRecords(fresh.config);
  await foundDirectory(records);
});
afterAll(async () => {
  await records.close();
  await drop();
});

const reactions = reactionsWith(new SqlDirectoryWriter(), sqlJobQueue);
const facts = factsOn('2026-04-13');
let clock = new Date(facts.now);
const now = (): Date => clock;
const later = (minutes: number): void => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};

type Told = 'unit.created.v1' | 'unit.merged.v1' | 'unit.split.v1' | 'unit.abolished.v1' | 'unit.moved.v1';

/** Applies an event of a unit as the inbox does, in one transaction. */
const tell = async <T extends Told>(type: T, data: Received<T>['data']): Promise<void> => {
  const event = { id: newId(), type, aggregateId: data.unitId, sequence: 1, occurredAt: now(), data };
  const react = reactions[type] as (event: Received<T>, transaction: Transaction) => Promise<void>;
  await inTransaction(records.dataSource, (transaction) => react(event, transaction));
};

let units = 100;
const bureau = (part: Partial<UnitFacts> = {}): UnitFacts => ({
  ...WATER_BUREAU,
  id: id((units += 1)),
  ...part,
});
const found = (unit: UnitFacts): Promise<void> =>
  tell('unit.created.v1', {
    unitId: unit.id,
    parentId: DISTRICT.id,
    name: unit.id,
    kind: unit.kind,
    function: unit.function,
    foundedOn: '2001-01-01',
  });
const founded = async (part: Partial<UnitFacts> = {}): Promise<UnitFacts> => {
  const unit = bureau(part);
  await found(unit);
  return unit;
};
const merged = (from: UnitFacts, into: UnitFacts): Promise<void> =>
  tell('unit.merged.v1', { unitId: from.id, intoUnitId: into.id, from: '2026-04-13' });

let number = 100_000;
/** Registers so many open claims with a unit; answers their ids. */
const claimsOf = async (unit: UnitFacts, count: number): Promise<readonly string[]> => {
  const context = {
    command: 'registerPetition',
    performer: { kind: 'ACCOUNT', id: 'clerk', cadreId: null },
    now: now(),
    traceparent: null,
    origin: null,
    idempotency: null,
  } as const;
  const ids = Array.from({ length: count }, () => newId());
  await records.petitions.createAll(
    ids.map((petitionId) => {
      const input = registrationInput({ id: petitionId, number: `XF-2026-${(number += 1)}`, unit });
      return { id: petitionId, decide: () => registerPetition(input, officerOf(unit), facts), context };
    }),
  );
  return ids;
};

/** How often each of these was handed to a successor: by its own history, and by what is told of it. */
const movesOf = async (
  ids: readonly string[],
  table: 'history' | 'outbox',
): Promise<Record<string, number>> => {
  const type = table === 'history' ? 'petition.unit-succeeded' : 'petition.responsibility-accepted.v1';
  const rows = await records.dataSource.query<{ n: string }[]>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE type = ? AND aggregate_id IN (?) GROUP BY aggregate_id`,
    [type, ids.map(idToBytes)],
  );
  const counts: Record<string, number> = {};
  for (const { n } of rows) counts[`${n} times`] = (counts[`${n} times`] ?? 0) + 1;
  return counts;
};

const holdersOf = async (ids: readonly string[]): Promise<readonly string[]> => [
  ...new Set((await records.petitions.findAll(ids)).map(({ heldBy }) => heldBy.id)),
];

const runner = (reports: BatchReport[] = [], petitions: Records['petitions'] = records.petitions) =>
  casesInBulk({ ...records, petitions }, now).runner((report) => reports.push(report));

/** The same petitions, but that the process dies after so many changes. */
const dyingAfter = (changes: number): Records['petitions'] => {
  let left = changes;
  return new Proxy(records.petitions, {
    get: (target, name, receiver) => {
      if (name !== 'change') return Reflect.get(target, name, receiver) as unknown;
      return async (...change: Parameters<Records['petitions']['change']>) => {
        if ((left -= 1) < 0) throw new Error('killed');
        return target.change(...change);
      };
    },
  });
};

it('a thousand open petitions of a merged unit move, each once, though the runner dies in between', async () => {
  const [from, into] = [await founded(), await founded()];
  const ids = await claimsOf(from, 1_000);
  await merged(from, into);
  const reports: BatchReport[] = [];
  await runner(reports, dyingAfter(350)).runAll();
  expect(reports.map(({ outcome }) => outcome)).toEqual(['went on', 'failed']);
  expect(await movesOf(ids, 'history')).toEqual({ '1 times': 350 });
  expect(await countJobs(records.dataSource)).toEqual({ open: 1, failing: 1 });
  later(1);
  await Promise.all([runner(reports).runAll(), runner(reports).runAll()]);
  expect(await movesOf(ids, 'history')).toEqual({ '1 times': 1_000 });
  expect(await movesOf(ids, 'outbox')).toEqual({ '1 times': 1_000 });
  expect(await holdersOf(ids)).toEqual([into.id]);
  expect(await countJobs(records.dataSource)).toEqual({ open: 0, failing: 0 });
});

it('a merger that is told before its successor was founded waits for it, visibly', async () => {
  const [from, into] = [await founded(), bureau()];
  const ids = await claimsOf(from, 3);
  await merged(from, into);
  const reports: BatchReport[] = [];
  await runner(reports).runAll();
  expect(reports).toMatchObject([
    { outcome: 'failed', reason: 'the successor is not in the directory yet', failures: 1 },
  ]);
  expect(await holdersOf(ids)).toEqual([from.id]);
  await found(into);
  later(1);
  await runner().runAll();
  expect(await holdersOf(ids)).toEqual([into.id]);
});

it('a second merger while the first one runs: all are with the last successor, none twice with anybody', async () => {
  const [first, second, third] = [await founded(), await founded(), await founded()];
  const ids = await claimsOf(first, 450);
  const own = await claimsOf(second, 10);
  await merged(first, second);
  expect(await runner().runOne()).toBe(true);
  expect(await movesOf(ids, 'history')).toEqual({ '1 times': 200 });
  await merged(second, third);
  await Promise.all([runner().runAll(), runner().runAll()]);
  await casesInBulk(records, now).succeedUnits.sweep();
  expect(await holdersOf([...ids, ...own])).toEqual([third.id]);
  expect(await movesOf(ids, 'history')).toEqual({ '1 times': 250, '2 times': 200 });
  expect(await movesOf(own, 'history')).toEqual({ '1 times': 10 });
});

it('the same merger told in the other order: the second one first', async () => {
  const [first, second, third] = [await founded(), await founded(), await founded()];
  const ids = await claimsOf(first, 5);
  await merged(second, third);
  await merged(first, second);
  await runner().runAll();
  expect(await holdersOf(ids)).toEqual([third.id]);
  expect(await movesOf(ids, 'history')).toEqual({ '1 times': 5 });
});

it('a split goes to the one that was named, an abolition to who was designated, or stays where nobody was', async () => {
  const [split, one, other] = [await founded(), await founded(), await founded()];
  const [abolished, designated, orphaned] = [await founded(), await founded(), await founded()];
  const [ofSplit, ofAbolished, ofOrphaned] = [
    await claimsOf(split, 2),
    await claimsOf(abolished, 2),
    await claimsOf(orphaned, 2),
  ];
  const from = '2026-04-13';
  await tell('unit.split.v1', {
    unitId: split.id,
    intoUnitIds: [one.id, other.id],
    casesToUnitId: other.id,
    from,
  });
  await tell('unit.abolished.v1', { unitId: abolished.id, casesToUnitId: designated.id, from });
  await tell('unit.abolished.v1', { unitId: orphaned.id, from });
  await runner().runAll();
  expect(await holdersOf(ofSplit)).toEqual([other.id]);
  expect(await holdersOf(ofAbolished)).toEqual([designated.id]);
  expect(await holdersOf(ofOrphaned)).toEqual([orphaned.id]);
});

it('what came to the unit after its petitions moved is brought along by the next round of the timer', async () => {
  const [from, into] = [await founded(), await founded()];
  await merged(from, into);
  await runner().runAll();
  const late = await claimsOf(from, 3);
  const { succeedUnits } = casesInBulk(records, now);
  await succeedUnits.sweep();
  await succeedUnits.sweep();
  expect(await holdersOf(late)).toEqual([into.id]);
  expect(await movesOf(late, 'history')).toEqual({ '1 times': 3 });
});

it('a unit moves in the tree with all below it, also where two moves are told in the wrong order', async () => {
  const lineage = async (unit: UnitFacts) =>
    (await records.directory.lineageOf(unit.id)).filter((ancestor) => ancestor !== DISTRICT.id);
  const [top, middle, bottom, away] = [await founded(), await founded(), await founded(), await founded()];
  const move = (unit: UnitFacts, below: { readonly id: string }) =>
    tell('unit.moved.v1', { unitId: unit.id, parentId: below.id, from: '2026-04-13' });
  await move(middle, top);
  await move(bottom, middle);
  expect(await lineage(bottom)).toEqual([bottom.id, middle.id, top.id]);
  // The middle left for elsewhere, and then the top went below it; the second is told first.
  await move(top, middle);
  expect(await lineage(away)).toEqual([away.id]);
  await move(middle, away);
  expect(await lineage(top)).toEqual([top.id, middle.id, away.id]);
  expect(await lineage(bottom)).toEqual([bottom.id, middle.id, away.id]);
  const unknown = bureau();
  await move(away, unknown);
  await found(unknown);
  expect(await records.directory.lineageOf(bottom.id)).toEqual([
    ...[bottom.id, middle.id, away.id, unknown.id],
    DISTRICT.id,
  ]);
});

it('every petition is the fold of its history, and its further tables say the same', async () => {
  expect(await expectFoldsOfHistory(records)).toBeGreaterThan(1_400);
});
