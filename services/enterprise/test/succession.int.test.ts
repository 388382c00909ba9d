import type { Actor, Role } from '@lianxin/access';
import { countJobs, newId, type BatchReport } from '@lianxin/store';
import { endLiaison } from '../src/domain/end-liaison';
import { DEFAULT_LIAISON_RULES } from '../src/domain/liaison-rules';
import { pairLiaison } from '../src/domain/pair-liaison';
import { dispatchRequest } from '../src/domain/request/dispatch-request';
import { evolveRequest, evolveRequestAll } from '../src/domain/request/evolve';
import { holderOf } from '../src/domain/request/service-request';
import { triageRequest } from '../src/domain/request/triage-request';
import { changesOn, DISTRICT } from './support/changes';
import { aCadre, aFile, aUnit, id, NOW } from './support/builders';
import { contextOf, freshRecords } from './support/records';
import { after, codeOf, officerOf, SERVICE_CENTRE } from './support/requests';

let records: Awaited<ReturnType<typeof freshRecords>>;
let on: ReturnType<typeof changesOn>;
beforeAll(async () => {
  records = await freshRecords();
  on = changesOn(records);
  await on.found(DISTRICT, null);
});
afterAll(() => records.end());

const moves = (ids: readonly string[]) => on.timesOf(ids, 'history', 'request.unit-succeeded');

it('five hundred open requests of a merged unit move, each once, though the runner dies in between', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  const ids = await on.submitted(from, 500);
  const dueOn = new Set((await on.stateOf(ids)).flatMap(({ clocks }) => clocks.map((clock) => clock.dueOn)));
  await on.merged(from, into);
  const reports: BatchReport[] = [];
  await on.runner(reports, on.dyingAfter(350)).runAll();
  expect(reports.map(({ outcome }) => outcome)).toEqual(['went on', 'failed', 'done']);
  expect(await moves(ids)).toEqual({ '1 times': 350 });
  expect(await countJobs(records.dataSource)).toEqual({ open: 1, failing: 1 });
  on.later(1);
  await Promise.all([on.runner(reports).runAll(), on.runner(reports).runAll()]);
  expect(await moves(ids)).toEqual({ '1 times': 500 });
  expect(await on.timesOf(ids, 'outbox', 'request.responsibility-accepted.v1')).toEqual({ '1 times': 500 });
  expect(await on.timesOf(ids, 'outbox', 'request.accepted.v1')).toEqual({});
  expect(await on.holdersOf(ids)).toEqual([into]);
  const clocks = (await on.stateOf(ids)).flatMap((request) => request.clocks);
  expect(new Set(clocks.map(({ unitId }) => unitId))).toEqual(new Set([into]));
  expect(new Set(clocks.map((clock) => clock.dueOn))).toEqual(dueOn);
  expect(await countJobs(records.dataSource)).toEqual({ open: 0, failing: 0 });
}, 120_000);

it('a merger that is told before its successor was founded waits for it, visibly', async () => {
  const [from, into] = [await on.founded(), on.unknown()];
  const ids = await on.submitted(from, 3);
  await on.merged(from, into);
  const reports: BatchReport[] = [];
  await on.runner(reports).runAll();
  const waits = { outcome: 'failed', reason: 'the successor is not in the directory yet', failures: 1 };
  expect(reports).toMatchObject([waits, waits]);
  expect(await on.holdersOf(ids)).toEqual([from]);
  await on.found(into);
  on.later(1);
  await on.runner().runAll();
  expect(await on.holdersOf(ids)).toEqual([into]);
});

it('a second merger while the first one runs: all are with the last successor, none twice with anybody', async () => {
  const [first, second, third] = [await on.founded(), await on.founded(), await on.founded()];
  const ids = await on.submitted(first, 250);
  const own = await on.submitted(second, 5);
  await on.merged(first, second);
  expect(await on.runner().runOne()).toBe(true);
  expect(await moves(ids)).toEqual({ '1 times': 200 });
  await on.merged(second, third);
  await Promise.all([on.runner().runAll(), on.runner().runAll()]);
  await on.sweep();
  expect(await on.holdersOf([...ids, ...own])).toEqual([third]);
  expect(await moves(ids)).toEqual({ '1 times': 50, '2 times': 200 });
  expect(await moves(own)).toEqual({ '1 times': 5 });
}, 60_000);

it('the same mergers told in the other order: the second one first', async () => {
  const [first, second, third] = [await on.founded(), await on.founded(), await on.founded()];
  const ids = await on.submitted(first, 5);
  await on.merged(second, third);
  await on.merged(first, second);
  await on.runner().runAll();
  expect(await on.holdersOf(ids)).toEqual([third]);
  expect(await moves(ids)).toEqual({ '1 times': 5 });
});

it('a split goes to the one that was named, an abolition to who was designated, or stays where nobody was', async () => {
  const [split, one, other] = [await on.founded(), await on.founded(), await on.founded()];
  const [abolished, designated, orphaned] = [await on.founded(), await on.founded(), await on.founded()];
  const [ofSplit, ofAbolished, ofOrphaned] = [
    await on.submitted(split, 2),
    await on.submitted(abolished, 2),
    await on.submitted(orphaned, 2),
  ];
  const from = '2026-04-13';
  const into = { intoUnitIds: [one, other], casesToUnitId: other };
  await on.tell('unit.split.v1', { unitId: split, ...into, from });
  await on.tell('unit.abolished.v1', { unitId: abolished, casesToUnitId: designated, from });
  await on.tell('unit.abolished.v1', { unitId: orphaned, from });
  await on.runner().runAll();
  expect(await on.holdersOf(ofSplit)).toEqual([other]);
  expect(await on.holdersOf(ofAbolished)).toEqual([designated]);
  expect(await on.holdersOf(ofOrphaned)).toEqual([orphaned]);
});

it('what came to the unit after its requests moved is brought along by the next round of the timer', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  await on.merged(from, into);
  await on.runner().runAll();
  const late = await on.submitted(from, 3);
  await on.sweep();
  await on.sweep();
  expect(await on.holdersOf(late)).toEqual([into]);
  expect(await moves(late)).toEqual({ '1 times': 3 });
});

it('a complaint passes the unit complained of, and a unit below it, to the nearest unit above', async () => {
  const [from, body, top] = [await on.founded(), await on.founded(), await on.founded()];
  const bureau = await on.founded(body);
  const section = await on.founded(bureau);
  const complaint = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: bureau } as const;
  const ids = await on.submitted(from, 2, undefined, complaint);
  const plain = await on.submitted(from, 2);
  await on.merged(from, section);
  await on.runner().runAll();
  expect(await on.holdersOf(ids)).toEqual([body]);
  expect(await on.holdersOf(plain)).toEqual([section]);
  // The unit complained of goes into the one above: that one is complained of now, and has it no longer.
  await on.merged(bureau, body);
  await on.runner().runAll();
  expect(await on.stateOf(ids)).toMatchObject(ids.map(() => ({ complainedOfUnitId: body })));
  expect(await on.holdersOf(ids)).toEqual([DISTRICT]);
  await on.merged(body, top);
  await on.runner().runAll();
  expect(await on.stateOf(ids)).toMatchObject(ids.map(() => ({ complainedOfUnitId: top })));
  expect(await on.holdersOf(ids)).toEqual([DISTRICT]);
});

describe('a complaint about a unit that is split', () => {
  const holderIn = (unitId: string): Actor => ({
    ...{ kind: 'ACCOUNT', accountId: `of ${unitId}`, cadreId: newId(), unitId },
    grants: ['UNIT_HANDLER', 'UNIT_HEAD', 'SUPERVISOR'].map((role) => ({
      role: role as Role,
      unitId: DISTRICT,
    })),
  });
  const now = new Date(NOW.at);
  let [complaint, plain, heir, other, section, elsewhere, split]: string[] = [];
  const seenBy = async (unitId = ''): Promise<boolean> =>
    (await on.requests.desk.look(holderIn(unitId), complaint ?? '', now)) !== null;
  const mayHave = async (unitId = '', sorted = complaint ?? ''): Promise<string | null> => {
    const { desk } = on.requests;
    const facts = desk.factsAt(now);
    const toUnit = await desk.unitAt('input.toUnitId', unitId, facts);
    const [request] = await on.stateOf([sorted]);
    if (!request) throw new Error('no request');
    const { category, complainedOfUnitId } = request;
    const triage = { category, urgent: false, complainedOfUnitId, note: null, unit: SERVICE_CENTRE };
    const ready = after(request, triageRequest(request, triage, officerOf(holderOf(request)), facts));
    return codeOf(
      dispatchRequest(ready, { toUnit, reason: '属该单位职责' }, officerOf(holderOf(request)), facts),
    );
  };

  beforeAll(async () => {
    [heir, other, elsewhere, split] = [
      await on.founded(),
      await on.founded(),
      await on.founded(),
      await on.founded(),
    ];
    section = await on.founded(other);
    // The other heir existed before, and has the complaint in hand.
    const about = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: split } as const;
    [complaint] = await on.submitted(other ?? '', 1, undefined, about);
    [plain] = await on.submitted(other ?? '', 1);
    expect(await seenBy(section)).toBe(true);
    const into = { intoUnitIds: [heir ?? '', other ?? ''], casesToUnitId: heir ?? '' };
    await on.tell('unit.split.v1', { unitId: split ?? '', ...into, from: '2026-04-13' });
    await on.runner().runAll();
  });

  it('names the heir of its cases, and leaves the hands of every heir', async () => {
    expect(await on.stateOf([complaint ?? ''])).toMatchObject([
      { complainedOfUnitId: heir, complainedOfAtFirst: split },
    ]);
    expect(await on.holdersOf([complaint ?? ''])).toEqual([DISTRICT]);
    expect(await on.holdersOf([plain ?? ''])).toEqual([other]);
  });

  it('is closed to all heirs and whoever stands below one, not to others', async () => {
    expect(await Promise.all([heir, other, section, split].map(seenBy))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(await Promise.all([elsewhere, DISTRICT].map(seenBy))).toEqual([true, true]);
  });

  it('is dispatched to none of them, nor passes to one by a later merger', async () => {
    for (const unit of [heir, other, section]) expect(await mayHave(unit)).toBe('UNIT_IS_COMPLAINED_OF');
    expect(await mayHave(elsewhere)).toBeNull();
    const third = await on.founded();
    const about = { category: 'ENVIRONMENT_COMPLAINT', complainedOfUnitId: split ?? '' } as const;
    const later = await on.submitted(third, 1, undefined, about);
    await on.sweep();
    expect(await on.stateOf(later)).toMatchObject([{ complainedOfUnitId: heir }]);
    await on.merged(third, section ?? '');
    await on.runner().runAll();
    expect(await on.holdersOf(later)).toEqual([DISTRICT]);
  });
});

it('a merger that is told ahead moves nothing before its day, and everything on it', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  const ids = await on.submitted(from, 2);
  await on.merged(from, into, '2026-05-01');
  await on.runner().runAll();
  await on.sweep();
  expect(await on.holdersOf(ids)).toEqual([from]);
  on.to('2026-05-01');
  await on.sweep();
  expect(await on.holdersOf(ids)).toEqual([into]);
  on.to('2026-04-13');
});

it('the pairings of a merged unit go on with its successor, those that ended stay; a liaison who goes along stays', async () => {
  const [from, into] = [await on.founded(), await on.founded()];
  const [liaison, successor] = [await on.joined(from), await on.joined(into)];
  const paired = async (n: number, unitId: string, liaisonId: string): Promise<string> => {
    const pairingId = newId();
    const firm = { enterpriseId: id(n), unit: aUnit({ id: unitId }), firm: aFile(), live: null };
    const cadre = { cadre: aCadre({ id: liaisonId, unitId }), kin: { personToken: null, kinTokens: [] } };
    const facts = { pairingId, occasion: NOW, rules: DEFAULT_LIAISON_RULES, ...firm, ...cadre };
    const slotsTaken = [n];
    await records.pairings.create(pairingId, () => pairLiaison({ ...facts, slotsTaken }), contextOf());
    return pairingId;
  };
  const [live, over, other] = [
    await paired(1, from, liaison),
    await paired(2, from, liaison),
    await paired(3, into, successor),
  ];
  await records.pairings.change(over, (pairing) => endLiaison(pairing, '企业迁出', NOW), contextOf());
  await on.merged(from, into);
  await on.transferred(liaison, from, into);
  await on.runner().runAll();
  const stands = async () =>
    (await records.pairings.findAll([live, over, other])).map(({ id: of, status, unitId, liaisonId }) =>
      [of, status, unitId, liaisonId].join(),
    );
  expect(new Set(await stands())).toEqual(
    new Set([
      [live, 'ACTIVE', into, liaison].join(),
      [over, 'ENDED', from, liaison].join(),
      [other, 'ACTIVE', into, successor].join(),
    ]),
  );
  expect(await on.timesOf([live], 'history', 'liaison.unit-succeeded')).toEqual({ '1 times': 1 });
});

it('every tenth request is the fold of its history', async () => {
  const rows = await records.dataSource.query<{ id: string }[]>(
    'SELECT LOWER(HEX(id)) AS id FROM service_request ORDER BY id',
  );
  const dashed = rows.map(({ id }) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  const tenth = dashed.filter((_, index) => index % 10 === 0);
  expect(tenth.length).toBeGreaterThan(70);
  for (const state of await on.stateOf(tenth)) {
    const [first, ...rest] = await on.requests.requests.history(state.id);
    if (!first) throw new Error('no history');
    expect(evolveRequestAll(evolveRequest(null, first), rest)).toEqual(state);
  }
});
