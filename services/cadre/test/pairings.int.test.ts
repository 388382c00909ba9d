import type { Actor } from '@lianxin/access';
import { Forbidden, InvalidInput, NotFound } from '@lianxin/kernel';
import { idToBytes, verifyAudit } from '@lianxin/store';
import { until } from '@lianxin/testing';
import { abilitiesOf } from '../src/application/abilities';
import { MentorCoverage } from '../src/application/pairing/mentor-coverage';
import { evolvePairing } from '../src/domain/pairing/evolve-pairing';
import { logMentorMeeting } from '../src/domain/pairing/log-mentor-meeting';
import type { Pairing } from '../src/domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES } from '../src/domain/pairing/pairing-rules';
import { proposePairing } from '../src/domain/pairing/propose-pairing';
import { SqlCoverageReader } from '../src/persistence/pairing/coverage-reader';
import type { Records } from '../src/service';
import { day, id } from './support/builders';
import { foundTop, officer, TOP } from './support/commands';
import { codeOf, pairingCommandsOn, recorded, secondOfficer } from './support/pairing-commands';
import { aMentor, aMiddle, aRecruit, choiceOn } from './support/pairings';
import { contextOf, freshRecords, rowCounts } from './support/records';
import { VERDICT } from './support/refused-probations';

const ROUNDS = 8;

let records: Records & { end(): Promise<void> };
let the: ReturnType<typeof pairingCommandsOn>;

beforeAll(async () => {
  records = await freshRecords();
  the = pairingCommandsOn(records);
  await foundTop(records);
});
afterAll(() => records.end());

/** A unit with one leading and one mid-level cadre and a recruit. */
const aCast = async () => {
  const { id: unitId } = recorded(await the.createUnit());
  const [lead, middle, recruit] = [
    await the.cadre(unitId, 'LEADER'),
    await the.cadre(unitId, 'MID_LEVEL'),
    await the.recruit(unitId),
  ];
  return { unitId, lead, middle, recruit };
};

const anActivePairing = async () => {
  const cast = await aCast();
  const { id: pairingId } = recorded(await the.propose(cast.recruit, cast));
  recorded(await the.confirm(pairingId));
  return { ...cast, pairingId };
};

const found = async (pairingId: string): Promise<Pairing> => {
  const pairing = await records.pairings.find(pairingId);
  if (!pairing) throw new Error('there is no such pairing');
  return pairing;
};

const accountOf = (cadreId: string | null, ...grants: Actor['grants']): Actor => ({
  kind: 'ACCOUNT',
  accountId: `account-of-${cadreId ?? 'nobody'}`,
  cadreId,
  unitId: TOP,
  grants,
});

describe('a pairing', () => {
  it('goes from the proposal over a vacated and refilled slot to its decision, and is the fold of its history', async () => {
    const { unitId, lead, recruit, pairingId } = await anActivePairing();
    expect(await found(pairingId)).toMatchObject({ status: 'ACTIVE', activeFrom: '2026-04-20' });
    await the.endService(lead, '2026-04-20');
    await the.passTime();
    expect(await found(pairingId)).toMatchObject({ lead: { mentorId: null, past: [{ mentorId: lead }] } });
    const next = await the.cadre(unitId, 'LEADER');
    expect(recorded(await the.refill(pairingId, 'LEAD', next)).lead.mentorId).toBe(next);
    recorded(await the.decide(pairingId, VERDICT, '2027-03-01'));
    await the.passTime('2027-03-01');
    expect((await records.cadres.find(recruit))?.probation).toMatchObject({
      decision: 'CONFIRMED',
      decidedOn: '2027-03-01',
    });
    const history = await records.pairings.history(pairingId);
    const folded = history.reduce<Pairing | null>(evolvePairing, null);
    expect(await records.pairings.find(pairingId)).toEqual(folded);
    const told = await records.dataSource.query<{ type: string }[]>(
      `SELECT type FROM outbox WHERE JSON_VALUE(envelope, '$.subject') = ? ORDER BY sequence`,
      [pairingId],
    );
    expect(told.map(({ type }) => type)).toEqual(['pairing.activated.v1', 'pairing.slot-vacated.v1']);
  });

  it('that is refused leaves no row but its line in the audit', async () => {
    const { recruit, lead } = await aCast();
    const before = await rowCounts(records);
    expect(await the.propose(recruit, { lead }, 'a-key')).toMatchObject({ code: 'PAIRING_INCOMPLETE' });
    expect(await rowCounts(records)).toEqual({ ...before, audit_entry: (before['audit_entry'] ?? 0) + 1 });
    expect(await the.pairingRows(recruit)).toBe(0);
  });

  it('is refused between kin by the register of either, also of one entered as a person outside', async () => {
    const { unitId, lead, middle, recruit } = await aCast();
    recorded(await the.registerKinship(lead, { kin: { cadreId: recruit } }));
    expect(await the.propose(recruit, { lead, middle })).toMatchObject({ code: 'KINSHIP' });
    const idNumber = '110105194912310046';
    const kin = { name: '王小明', idNumber };
    recorded(await the.registerKinship(middle, { kin }));
    const { id: other } = recorded(
      await the.addCadre({ unitId, recruitedOn: day('2026-03-01'), personal: { idNumber, phone: null } }),
    );
    expect(await the.propose(other, { lead, middle })).toMatchObject({ code: 'KINSHIP' });
  });

  it('proposed twice with one key is one pairing and the same answer; with another input the key is refused', async () => {
    const { recruit, lead, middle } = await aCast();
    const first = recorded(await the.propose(recruit, { lead, middle }, 'once'));
    const again = await the.propose(recruit, { lead, middle }, 'once');
    expect(again).toMatchObject({ kind: 'recorded', repeated: true, state: { id: first.id } });
    expect(await the.pairingRows(recruit)).toBe(1);
    const other = { ...contextOf('proposePairing', 'once') };
    const changed = { ...other, idempotency: { key: 'once', inputHash: '1'.repeat(64) } };
    await expect(
      records.pairings.create(id(999), () => ({ kind: 'accepted', events: [] }), changed),
    ).rejects.toThrow(InvalidInput);
  });

  it('waits, confirmed, for its term, and is active on its first day by the timer alone', async () => {
    const { recruit, lead, middle, unitId } = await aCast();
    const term = { from: day('2026-05-04'), until: day('2027-05-04') };
    const people = {
      recruit: aRecruit({ cadreId: recruit, unitId, probation: term }),
      candidates: [aMentor({ cadreId: lead, unitId }), aMiddle({ cadreId: middle, unitId })],
    };
    const pairingId = id(5_001);
    const choices = { lead: { mentorId: lead, reason: null }, middle: { mentorId: middle, reason: null } };
    const facts = { ...choiceOn('2026-04-20', people), hasLivePairing: false };
    await records.pairings.create(
      pairingId,
      () => proposePairing({ pairingId, ...choices }, facts),
      contextOf('proposePairing'),
    );
    expect(recorded(await the.confirm(pairingId)).status).toBe('CONFIRMED');
    await the.passTime('2026-05-03');
    expect((await found(pairingId)).status).toBe('CONFIRMED');
    await the.passTime('2026-05-06');
    expect(await found(pairingId)).toMatchObject({ status: 'ACTIVE', activeFrom: '2026-05-04' });
    await the.passTime('2026-05-06');
    expect(await records.pairings.history(pairingId)).toHaveLength(3);
  });

  it('follows its recruit with his mentors into the unit into which theirs is merged', async () => {
    const { unitId, pairingId, lead, middle } = await anActivePairing();
    const { id: intoUnitId } = recorded(await the.createUnit());
    recorded(await the.mergeUnits([unitId], intoUnitId, '2026-04-20'));
    await the.passTime();
    expect(await found(pairingId)).toMatchObject({
      status: 'ACTIVE',
      unitId: intoUnitId,
      lead: { mentorId: lead, mentorUnitId: intoUnitId },
      middle: { mentorId: middle },
    });
    expect(await the.haunted()).toBe(0);
    const length = (await records.pairings.history(pairingId)).length;
    await the.passTime();
    expect(await records.pairings.history(pairingId)).toHaveLength(length);
  });

  it('ends where the recruit’s service ends, and frees his mentors', async () => {
    const { recruit, pairingId, lead } = await anActivePairing();
    await the.endService(recruit, '2026-04-20');
    await the.passTime();
    expect(await found(pairingId)).toMatchObject({
      status: 'ENDED',
      closedOn: '2026-04-20',
      lead: { mentorId: lead },
    });
    expect(await the.haunted()).toBe(0);
  });
});

describe('of two officers at once', () => {
  it('one pairs the recruit, and the other is told that he is paired', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { unitId, recruit, lead, middle } = await aCast();
      const otherLead = await the.cadre(unitId, 'LEADER');
      const both = await Promise.allSettled([
        the.propose(recruit, { lead, middle }),
        the.propose(recruit, { lead: otherLead, middle }),
      ]);
      const codes = both.map(codeOf).sort();
      expect(codes[1]).toBe('recorded');
      expect(['Conflict', 'PAIRING_EXISTS']).toContain(codes[0]);
      expect(await the.pairingRows(recruit)).toBe(1);
    }
  });

  it('one gives a mentor his last recruit, and the other is told that he is full', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { unitId, recruit, lead, middle } = await aCast();
      const others = [await the.recruit(unitId), await the.recruit(unitId), await the.recruit(unitId)];
      const middles = [await the.cadre(unitId, 'MID_LEVEL'), await the.cadre(unitId, 'MID_LEVEL')];
      recorded(await the.propose(recruit, { lead, middle }));
      recorded(await the.propose(others[0] ?? '', { lead, middle }));
      const both = await Promise.allSettled(
        [1, 2].map((one) => the.propose(others[one] ?? '', { lead, middle: middles[one - 1] ?? '' })),
      );
      expect(both.map(codeOf).sort()).toEqual(['MENTOR_AT_CAPACITY', 'recorded']);
    }
  });

  it('one decides, where both agree to what a third asked for', async () => {
    const { pairingId } = await anActivePairing();
    const open = { ...VERDICT, induction: null, overrideReason: '培训延期' };
    expect(recorded(await the.decide(pairingId, open, '2027-03-01')).decision).toBeNull();
    expect(await the.decide(pairingId, open, '2027-03-01')).toMatchObject({
      code: 'SECOND_OFFICER_REQUIRED',
    });
    const third = { ...secondOfficer, accountId: 'third-officer' };
    const both = await Promise.allSettled([
      the.decide(pairingId, open, '2027-03-02', secondOfficer),
      the.decide(pairingId, open, '2027-03-02', third),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['PROBATION_DECIDED', 'recorded']);
  });
});

describe('a mentor who leaves in the same second', () => {
  const departures = [
    ['ends service', (mentor: string) => the.endService(mentor, '2026-04-20')],
    ['is suspended', (mentor: string) => the.suspendCadre(mentor, '2026-04-20')],
    ['is transferred', (mentor: string) => the.transferCadre(mentor, TOP, '2026-04-20')],
  ] as const;

  it.each(departures)('%s while he is confirmed: no slot keeps him', async (_, departs) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { recruit, lead, middle } = await aCast();
      const { id: pairingId } = recorded(await the.propose(recruit, { lead, middle }));
      const [confirmed, departed] = await Promise.allSettled([the.confirm(pairingId), departs(lead)]);
      expect(codeOf(departed)).toBe('recorded');
      expect(['recorded', 'PAIRING_INCOMPLETE']).toContain(codeOf(confirmed));
      await the.passTime();
      expect((await found(pairingId)).lead.mentorId).toBeNull();
      expect(await the.haunted()).toBe(0);
    }
  });

  it.each(departures)('%s while he refills a slot: no slot keeps him', async (_, departs) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { unitId, lead, pairingId } = await anActivePairing();
      const next = await the.cadre(unitId, 'LEADER');
      await the.endService(lead, '2026-04-20');
      await the.passTime();
      const [refilled, departed] = await Promise.allSettled([
        the.refill(pairingId, 'LEAD', next),
        departs(next),
      ]);
      expect(codeOf(departed)).toBe('recorded');
      expect(['recorded', 'MENTOR_NOT_ELIGIBLE', 'MENTOR_NOT_IN_UNIT']).toContain(codeOf(refilled));
      await the.passTime();
      const { lead: slot } = await found(pairingId);
      expect(slot.mentorId).toBeNull();
      expect(slot.past).toHaveLength(codeOf(refilled) === 'recorded' ? 2 : 1);
      expect(await the.haunted()).toBe(0);
    }
  });

  it('once gone, is neither confirmed nor chosen, before any timer comes round', async () => {
    const { unitId, recruit, lead, middle } = await aCast();
    const { id: pairingId } = recorded(await the.propose(recruit, { lead, middle }));
    await the.endService(lead, '2026-04-20');
    expect(await the.confirm(pairingId)).toMatchObject({ code: 'PAIRING_INCOMPLETE' });
    const other = await the.recruit(unitId);
    expect(await the.propose(other, { lead, middle })).toMatchObject({ code: 'MENTOR_NOT_ELIGIBLE' });
  });

  it('and whose leaving is not yet committed, holds the refill up until it is, and is then refused', async () => {
    const { unitId, lead, pairingId } = await anActivePairing();
    const next = await the.cadre(unitId, 'LEADER');
    await the.endService(lead, '2026-04-20');
    const leaving = records.dataSource.createQueryRunner();
    await leaving.startTransaction('READ COMMITTED');
    const left = "UPDATE cadre SET status = 'LEFT', state = JSON_SET(state, '$.status', 'LEFT') WHERE id = ?";
    await leaving.query(left, [idToBytes(next)]);
    const refilled = the.refill(pairingId, 'LEAD', next);
    await until('the refill to wait for the row', async () => {
      const waiting =
        "SELECT 1 FROM information_schema.processlist WHERE info LIKE 'SELECT id, status, unit_id FROM cadre%'";
      return (await records.dataSource.query<unknown[]>(waiting)).length > 0;
    });
    await leaving.commitTransaction();
    await leaving.release();
    expect(await refilled).toMatchObject({ code: 'MENTOR_NOT_ELIGIBLE' });
  });

  it('is vacated once by two timers at once', async () => {
    const { lead, pairingId } = await anActivePairing();
    await the.endService(lead, '2026-04-20');
    await Promise.all([the.passTime(), the.passTime()]);
    const history = await records.pairings.history(pairingId);
    expect(history.filter(({ type }) => type === 'pairing.slot-vacated')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('see a pairing: the unit’s officers and head, and those whom it concerns; nobody else', async () => {
    const { unitId, recruit, lead, middle, pairingId } = await anActivePairing();
    const { id: elsewhere } = recorded(await the.createUnit());
    const seenBy = async (actor: Actor) =>
      (await records.visiblePairings.byIds(abilitiesOf(actor), [pairingId])).length;
    expect(await seenBy(officer)).toBe(1);
    expect(await seenBy(accountOf(null, { role: 'UNIT_HEAD', unitId }))).toBe(1);
    for (const cadreId of [recruit, lead, middle]) expect(await seenBy(accountOf(cadreId))).toBe(1);
    expect(await seenBy(accountOf(null, { role: 'UNIT_HEAD', unitId: elsewhere }))).toBe(0);
    expect(await seenBy(accountOf(id(4_242)))).toBe(0);
    expect(await seenBy(accountOf(null, { role: 'LEADER', unitId }, { role: 'ADMIN', unitId }))).toBe(0);
  });

  it('decide: an officer over the unit, never on himself; who may not see it is told that there is none', async () => {
    const { unitId, recruit, pairingId } = await anActivePairing();
    const { id: elsewhere } = recorded(await the.createUnit());
    const by = (actor: Actor) => the.decide(pairingId, VERDICT, '2027-03-01', actor);
    const grant = { role: 'ORG_OFFICER', unitId } as const;
    await expect(by(accountOf(recruit, grant))).rejects.toThrow(Forbidden);
    await expect(by(accountOf(null, { ...grant, unitId: elsewhere }))).rejects.toThrow(NotFound);
    await expect(by(accountOf(null, { role: 'UNIT_HEAD', unitId }))).rejects.toThrow(Forbidden);
    recorded(await by(accountOf(null, grant)));
  });

  it('log a meeting: recruit and mentors of the pairing', async () => {
    const { recruit, lead, pairingId } = await anActivePairing();
    const log = (actor: Actor, metOn: string) =>
      records.desk.decideAsParticipant(
        actor,
        pairingId,
        contextOf('logMentorMeeting'),
        (pairing, authorId, facts) =>
          logMentorMeeting(
            pairing,
            { meetingId: id(7_001), role: 'LEAD', metOn: day(metOn), topic: '谈心', authorId },
            facts,
          ),
      );
    await expect(log(officer, '2026-04-20')).rejects.toThrow(Forbidden);
    expect(recorded(await log(accountOf(lead), '2026-04-20')).meetings).toHaveLength(1);
    expect(await log(accountOf(recruit), '2026-04-20')).toMatchObject({ code: 'MEETING_LOGGED' });
  });
});

describe('the coverage board', () => {
  it('agrees with a count by hand over the histories, on every day', async () => {
    const { id: bureau } = recorded(await the.createUnit());
    const { id: section } = recorded(await the.createUnit({ parentId: bureau }));
    const cast = async (unitId: string, recruitedOn: string) => ({
      unitId,
      lead: await the.cadre(unitId, 'LEADER'),
      middle: await the.cadre(unitId, 'MID_LEVEL'),
      recruit: await the.recruit(unitId, recruitedOn),
    });
    const casts = [
      await cast(bureau, '2026-03-01'),
      await cast(bureau, '2026-01-15'),
      await cast(section, '2026-04-01'),
      await cast(section, '2026-04-10'),
    ];
    const ids: string[] = [];
    for (const one of casts.slice(0, 3)) ids.push(recorded(await the.propose(one.recruit, one)).id);
    for (const pairingId of ids.slice(0, 2)) recorded(await the.confirm(pairingId));
    await the.endService(casts[1]?.middle ?? '', '2026-04-20');
    await the.passTime();
    const histories = await Promise.all(ids.map((pairingId) => records.pairings.history(pairingId)));
    const coverage = new MentorCoverage(
      new SqlCoverageReader(records.dataSource),
      records.tree,
      DEFAULT_PAIRING_RULES,
    );
    for (const asOf of ['2026-01-14', '2026-01-15', '2026-04-10', '2026-04-19', '2026-04-20', '2026-08-25']) {
      const board = await coverage.execute(officer, bureau, day(asOf));
      for (const unitId of [bureau, section]) {
        const here = casts.filter((one) => one.unitId === unitId);
        const started = ['2026-03-01', '2026-01-15', '2026-04-01', '2026-04-10'];
        const recruits = here.filter((one) => (started[casts.indexOf(one)] ?? '') <= asOf);
        const isCovered = (recruit: string): boolean =>
          histories.some((events) => {
            const of = events.filter((event) => !('on' in event) || event.on <= asOf);
            const types = of.map(({ type }) => type);
            const [first] = events;
            const isHis = first?.type === 'pairing.proposed' && first.recruitId === recruit;
            return isHis && types.includes('pairing.activated') && !types.includes('pairing.slot-vacated');
          });
        const line = board.units.find((one) => one.unitId === unitId);
        expect([asOf, unitId, line?.recruits ?? 0]).toEqual([asOf, unitId, recruits.length]);
        const missing = recruits.map(({ recruit }) => recruit).filter((recruit) => !isCovered(recruit));
        expect([...(line?.withoutFullPair ?? [])].sort()).toEqual(missing.sort());
      }
      const held = board.loads.reduce((sum, { recruits }) => sum + recruits, 0);
      expect([asOf, held]).toEqual([asOf, asOf < '2026-04-20' ? 0 : 5]);
    }
    const late = await coverage.execute(officer, bureau, day('2026-06-25'));
    const owed = late.units.find(({ unitId }) => unitId === bureau)?.missingLogs;
    expect(owed).toBe(2 + 2 + 2);
    const head = accountOf(null, { role: 'UNIT_HEAD', unitId: section });
    await expect(coverage.execute(head, bureau, day('2026-04-20'))).rejects.toThrow(Forbidden);
  });
});

it('the audit is an unbroken chain', async () => {
  expect(await verifyAudit(records.dataSource)).toEqual([]);
});
