import fc from 'fast-check';
import { aCadre, day, id, OFFICER } from '../../../test/support/builders';
import {
  aMentor,
  aMiddle,
  anActive,
  aPairing,
  choiceOn,
  factsOn,
  LEADER,
  MIDDLE,
  on,
  OTHER_LEADER,
  RECRUIT,
  SECOND_OFFICER,
  TERM,
  UPPER_LEADER,
  UPPER_UNIT,
} from '../../../test/support/pairings';
import { proposed } from '../../../test/support/refused-choices';
import { VERDICT } from '../../../test/support/refused-probations';
import { addDays, daysBetween } from '@lianxin/calendar';
import { monthsLater } from '../months';
import { changesOf, mentorFactsOf, recruitFactsOf } from './cadre-facts';
import { checklistFrom, checklistOf, decisionDueOn, quartersOf } from './checklist';
import { completePairing } from './complete-pairing';
import { confirmPairing } from './confirm-pairing';
import { decideProbation } from './decide-probation';
import { extendProbation } from './extend-probation';
import { evolvePairing } from './evolve-pairing';
import { duePeriods, lateLogs, missingLogs } from './meeting-periods';
import type { Pairing } from './pairing';
import { DEFAULT_PAIRING_RULES as RULES } from './pairing-rules';
import { passTime } from './pass-time';
import { refillSlot } from './refill-slot';
import { settleProbation } from './settle-probation';
import { slotCandidates } from './slot-candidates';
import { warningsOf } from './warnings';

const after = (pairing: Pairing, decision: ReturnType<typeof decideProbation>): Pairing => {
  if (decision.kind === 'rejected') throw new Error(decision.code);
  return decision.events.reduce<Pairing>(evolvePairing, pairing);
};

describe('exceptions', () => {
  it('a full mentor takes one more with a reason where nobody else is left', () => {
    const candidates = [aMentor({ load: { LEAD: 3, MIDDLE: 0 } }), aMiddle()];
    const lead = { mentorId: LEADER, reason: '无其他领导干部' };
    const decision = proposed({ lead }, { candidates });
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ lead: { exceptions: ['OVER_CAPACITY'], reason: '无其他领导干部' } }],
    });
  });

  it('the unit above gives a mentor, with a reason, where the own unit has nobody fit of that tier', () => {
    const upper = aMentor({ cadreId: UPPER_LEADER, unitId: UPPER_UNIT });
    const lead = { mentorId: UPPER_LEADER, reason: '本单位无领导干部' };
    for (const own of [[], [aMentor({ isKin: true })], [aMentor({ leavesOn: day('2026-06-01') })]]) {
      const decision = proposed({ lead }, { candidates: [...own, upper, aMiddle()] });
      expect(decision).toMatchObject({
        kind: 'accepted',
        events: [{ lead: { exceptions: ['PARENT_UNIT'] } }],
      });
    }
  });

  it('a slot stays empty with a reason where nobody is left', () => {
    const decision = proposed({ lead: { mentorId: null, reason: '均已满员' } }, { candidates: [aMiddle()] });
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ lead: { mentorId: null, reason: '均已满员' } }],
    });
  });

  it('a mentor who leaves on the very day after the term is eligible', () => {
    const candidates = [aMentor({ leavesOn: TERM.until }), aMiddle()];
    expect(proposed({}, { candidates })).toMatchObject({ kind: 'accepted' });
  });

  it('capacity is never exceeded without its exception, whatever the loads', () => {
    const load = fc.record({ LEAD: fc.integer({ min: 0, max: 5 }), MIDDLE: fc.constant(0) });
    fc.assert(
      fc.property(fc.array(load, { minLength: 1, maxLength: 5 }), fc.boolean(), (loads, explained) => {
        const leaders = loads.map((one, index) => aMentor({ cadreId: id(310 + index), load: one }));
        const lead = { mentorId: id(310), reason: explained ? '理由' : null };
        const decision = proposed({ lead }, { candidates: [...leaders, aMiddle()] });
        const isFull = (loads[0]?.LEAD ?? 0) >= 3;
        const isRoomElsewhere = loads.some(({ LEAD }) => LEAD < 3);
        const expected = !isFull || (explained && !isRoomElsewhere) ? 'accepted' : 'rejected';
        expect(decision.kind).toBe(expected);
      }),
    );
  });

  it('candidates come with what a proposal would say of them', () => {
    const full = aMentor({ cadreId: OTHER_LEADER, load: { LEAD: 3, MIDDLE: 0 } });
    const kin = aMentor({ cadreId: id(303), isKin: true });
    const facts = choiceOn('2026-04-20', { candidates: [full, kin, aMentor(), aMiddle()] });
    const candidates = slotCandidates('LEAD', TERM, facts);
    expect(candidates.map(({ cadreId, rejection }) => [cadreId, rejection?.code ?? null])).toEqual([
      [LEADER, null],
      [kin.cadreId, 'KINSHIP'],
      [OTHER_LEADER, 'MENTOR_AT_CAPACITY'],
    ]);
  });
});

describe('activation', () => {
  it('comes with the confirmation where the term has begun, else on the term’s first day, however late it is seen', () => {
    const late = confirmPairing(aPairing().pairing, {}, choiceOn('2026-04-20'));
    expect(after(aPairing().pairing, late)).toMatchObject({ status: 'ACTIVE', activeFrom: '2026-04-20' });
    const early = after(aPairing().pairing, confirmPairing(aPairing().pairing, {}, choiceOn('2026-01-01')));
    expect(early.status).toBe('CONFIRMED');
    const before = passTime(early, { occasion: on('2026-01-04'), departures: [], recruitMovedTo: null });
    expect(before.events).toEqual([]);
    const { events } = passTime(early, { occasion: on('2026-02-01'), departures: [], recruitMovedTo: null });
    expect(events).toMatchObject([{ type: 'pairing.activated', on: '2026-01-05', by: { kind: 'SYSTEM' } }]);
  });
});

describe('a slot', () => {
  it('vacated by a leaving mentor is refilled, and remembers him', () => {
    const departures = [{ cadreId: LEADER, on: day('2026-04-01'), cause: 'TRANSFERRED' as const }];
    const { pairing } = anActive();
    const vacant = passTime(pairing, {
      occasion: on('2026-04-20'),
      departures,
      recruitMovedTo: null,
    }).events.reduce<Pairing>(evolvePairing, pairing);
    expect(vacant.lead).toMatchObject({ mentorId: null, since: '2026-04-01' });
    expect(passTime(vacant, { occasion: on('2026-04-20'), departures, recruitMovedTo: null }).events).toEqual(
      [],
    );
    const candidates = [aMentor({ cadreId: OTHER_LEADER }), aMiddle()];
    const refill = { role: 'LEAD', mentorId: OTHER_LEADER, reason: null } as const;
    const refilled = after(vacant, refillSlot(vacant, refill, choiceOn('2026-04-20', { candidates })));
    expect(refilled.lead).toMatchObject({
      mentorId: OTHER_LEADER,
      since: '2026-04-20',
      past: [{ mentorId: LEADER, from: '2026-01-05', until: '2026-04-01', cause: 'TRANSFERRED' }],
    });
  });

  it('a suspended recruit leaves the pairing to an officer', () => {
    for (const cause of ['SUSPENDED', 'TRANSFERRED'] as const) {
      const departures = [{ cadreId: RECRUIT, on: day('2026-04-01'), cause }];
      expect(
        passTime(anActive().pairing, { occasion: on('2026-04-20'), departures, recruitMovedTo: null }).events,
      ).toEqual([]);
    }
  });
});

describe('meeting logs', () => {
  it('are owed for each whole month of a mentor’s time, of his own only, and not while the pairing rests', () => {
    const { pairing } = anActive().vacated('LEAD', '2026-03-20').refilled('LEAD', '2026-04-01', OTHER_LEADER);
    const lead = duePeriods(pairing, day('2026-05-01'), RULES).filter(({ role }) => role === 'LEAD');
    expect(lead.map(({ mentorId, until }) => [mentorId, until])).toEqual([
      [LEADER, '2026-02-05'],
      [LEADER, '2026-03-05'],
      [OTHER_LEADER, '2026-05-01'],
    ]);
    const rested = anActive().suspended('2026-02-10').resumed('2026-03-01').pairing;
    const middle = duePeriods(rested, day('2026-05-01'), RULES).filter(({ role }) => role === 'MIDDLE');
    expect(middle.map(({ until }) => until)).toEqual(['2026-02-05', '2026-04-05']);
  });

  it('are missing from the day after the month, in time until then, and late when they come after it', () => {
    const { pairing } = anActive();
    expect(missingLogs(pairing, day('2026-02-04'), RULES)).toEqual([]);
    expect(missingLogs(pairing, day('2026-02-05'), RULES)).toHaveLength(2);
    const inTime = anActive().met('LEAD', '2026-02-04').pairing;
    expect(lateLogs(inTime, day('2026-03-01'), RULES)).toEqual([]);
    const late = anActive().met('LEAD', '2026-02-04', '2026-02-05').pairing;
    expect(lateLogs(late, day('2026-03-01'), RULES)).toHaveLength(1);
    expect(missingLogs(late, day('2026-03-01'), RULES).map(({ role }) => role)).toEqual(['MIDDLE']);
  });

  it('every whole month is either logged or missing, wherever meetings fall', () => {
    const meetings = fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 20 });
    fc.assert(
      fc.property(meetings, fc.integer({ min: 0, max: 500 }), (offsets, later) => {
        const asOf = addDays(TERM.from, later);
        const builder = [...new Set(offsets)].reduce(
          (one, offset) => one.met('LEAD', addDays(TERM.from, offset)),
          anActive(),
        );
        const lead = (list: readonly { role: string }[]) => list.filter(({ role }) => role === 'LEAD').length;
        const due = lead(duePeriods(builder.pairing, asOf, RULES));
        const logged = new Set<number>();
        for (const offset of offsets)
          for (let month = 0; month < due; month += 1) {
            const date = addDays(TERM.from, offset);
            if (date >= monthsLater(TERM.from, month) && date < monthsLater(TERM.from, month + 1))
              logged.add(month);
          }
        expect(lead(missingLogs(builder.pairing, asOf, RULES))).toBe(due - logged.size);
      }),
    );
  });
});

describe('the checklist', () => {
  it('begins on day 335, the decision is due 30 days after expiry', () => {
    const { pairing } = anActive();
    expect(daysBetween(TERM.from, checklistFrom(pairing, RULES)) + 1).toBe(335);
    expect(decisionDueOn(pairing, RULES)).toBe('2027-02-03');
    const kinds = (date: string) => warningsOf(pairing, day(date), RULES).map(({ kind }) => kind);
    expect(kinds('2026-12-04')).not.toContain('CHECKLIST_OPEN');
    expect(kinds('2026-12-05')).toContain('CHECKLIST_OPEN');
    expect(kinds('2027-02-03')).not.toContain('DECISION_LATE');
    expect(kinds('2027-02-04')).toContain('DECISION_LATE');
  });

  it('counts only whole quarters of the probation', () => {
    expect(quartersOf(anActive().pairing)).toEqual(['2026Q2', '2026Q3', '2026Q4']);
  });

  it('of mentors and unit warns and never blocks the recruit', () => {
    const { pairing } = anActive();
    const open = checklistOf(pairing, day('2027-01-05'), RULES, VERDICT).filter((one) => one.open);
    expect(open.map(({ item, holdsBack }) => [item, holdsBack])).toEqual([
      ['QUARTERLY_STUDY', false],
      ['MENTOR_LOG', false],
    ]);
    expect(decideProbation(pairing, VERDICT, factsOn('2027-01-05'))).toMatchObject({ kind: 'accepted' });
  });
});

describe('probation', () => {
  it('is decided late as well, with the day on which it was due', () => {
    const late = after(
      anActive().pairing,
      decideProbation(anActive().pairing, VERDICT, factsOn('2027-06-01')),
    );
    expect(late.decision).toMatchObject({ on: '2027-06-01', dueOn: '2027-02-03', override: null });
    expect(warningsOf(late, day('2027-06-01'), RULES).map(({ kind }) => kind)).toContain('DECISION_LATE');
  });

  it('is decided over the recruit’s open duty by two persons with their reasons', () => {
    const { pairing } = anActive();
    const open = { ...VERDICT, induction: null, overrideReason: '培训延期' };
    const asked = after(pairing, decideProbation(pairing, open, factsOn('2027-01-06')));
    expect(asked).toMatchObject({
      decision: null,
      proposedOverride: { proposedBy: { accountId: OFFICER.id } },
    });
    const agreed = decideProbation(
      asked,
      { ...open, overrideReason: '同意' },
      factsOn('2027-01-07', SECOND_OFFICER),
    );
    expect(after(asked, agreed)).toMatchObject({
      proposedOverride: null,
      decision: { override: { reason: '培训延期', approvalReason: '同意' } },
    });
  });

  it('an override of another outcome is a new one, not an agreement', () => {
    const { pairing } = anActive();
    const open = { ...VERDICT, induction: null, overrideReason: '培训延期' };
    const asked = after(pairing, decideProbation(pairing, open, factsOn('2027-01-06')));
    const other = { ...open, outcome: 'UNQUALIFIED', remark: '旷工' } as const;
    const changed = after(asked, decideProbation(asked, other, factsOn('2027-01-07', SECOND_OFFICER)));
    expect(changed).toMatchObject({ decision: null, proposedOverride: { outcome: 'UNQUALIFIED' } });
  });

  it('lasts, however extended, longer than before and no longer than eighteen months', () => {
    const days = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -400, max: 400 }));
    fc.assert(
      fc.property(days, ([absence, shift]) => {
        const until = addDays(TERM.until, shift);
        const command = { absenceWorkingDays: absence, until, reason: '病假' };
        const decision = extendProbation(anActive().pairing, command, factsOn('2026-12-01'));
        const allowed = absence > 40 && until > TERM.until && until <= '2027-07-05';
        expect(decision.kind).toBe(allowed ? 'accepted' : 'rejected');
      }),
    );
  });

  it('passed completes the pairing with the mentors of its last day; a vacancy needs a reason', () => {
    const whole = completePairing(
      anActive().decided('QUALIFIED').pairing,
      { reason: null },
      factsOn('2027-01-11'),
    );
    expect(whole).toMatchObject({ events: [{ leadId: LEADER, middleId: MIDDLE, reason: null }] });
    const vacant = anActive().vacated('LEAD', '2026-12-01').decided('QUALIFIED').pairing;
    const explained = completePairing(vacant, { reason: '临近期满' }, factsOn('2027-01-11'));
    expect(explained).toMatchObject({ events: [{ leadId: null, reason: '临近期满' }] });
  });

  it('tells the recruit’s file once what was decided', () => {
    const probation = { ...TERM, extendedDays: 0, decision: null, decidedOn: null };
    const { cadre } = aCadre({ cadreId: RECRUIT, probation });
    const { pairing } = anActive().decided('QUALIFIED');
    const told = settleProbation(cadre, pairing, on('2027-01-11'));
    expect(told.events).toMatchObject([
      { type: 'cadre.probation-decided', decision: 'CONFIRMED', on: '2027-01-10' },
    ]);
    const again = aCadre({ cadreId: RECRUIT, probation: { ...probation, decision: 'CONFIRMED' } }).cadre;
    expect(settleProbation(again, pairing, on('2027-01-11')).events).toEqual([]);
    const extension = {
      absenceWorkingDays: 41,
      until: day('2027-03-05'),
      reason: '病假',
      on: day('2026-12-01'),
      ruleVersion: 'pairing-default-1',
    };
    const longer = anActive().after({ type: 'pairing.probation-extended', extension }).pairing;
    expect(settleProbation(cadre, longer, on('2026-12-01')).events).toMatchObject([
      { type: 'cadre.probation-extended', days: 59, until: '2027-03-05' },
    ]);
  });
});

describe('a cadre’s file', () => {
  it('says how a mentor departed from where the recruit is', () => {
    const { pairing } = anActive();
    const recruit = aCadre({ cadreId: RECRUIT }).cadre;
    const changes = (mentor: ReturnType<typeof aCadre>, of = recruit) =>
      changesOf(pairing, of, [of, mentor.cadre]);
    const mentor = aCadre({ cadreId: LEADER });
    expect(changes(mentor)).toEqual({ departures: [], recruitMovedTo: null });
    expect(changes(mentor.left('2026-03-01')).departures).toMatchObject([
      { cause: 'LEFT', on: '2026-03-01' },
    ]);
    expect(changes(mentor.suspended('2026-03-02')).departures).toMatchObject([
      { cause: 'SUSPENDED', on: '2026-03-02' },
    ]);
    expect(changes(mentor.transferred(id(2), '2026-03-03')).departures).toMatchObject([
      { cause: 'TRANSFERRED', on: '2026-03-03' },
    ]);
  });

  it('says who came along with a recruit who moved, and who stayed behind', () => {
    const { pairing } = anActive();
    const recruit = aCadre({ cadreId: RECRUIT }).transferred(id(2), '2026-03-03').cadre;
    const along = aCadre({ cadreId: LEADER }).transferred(id(2), '2026-03-03').cadre;
    const behind = aCadre({ cadreId: MIDDLE }).cadre;
    const changes = changesOf(pairing, recruit, [recruit, along, behind]);
    expect(changes).toMatchObject({
      departures: [{ cadreId: MIDDLE, cause: 'TRANSFERRED', on: '2026-03-03' }],
      recruitMovedTo: { unitId: id(2), on: '2026-03-03' },
    });
    const { events } = passTime(pairing, { occasion: on('2026-04-20'), ...changes });
    expect(events.reduce<Pairing>(evolvePairing, pairing)).toMatchObject({
      status: 'ACTIVE',
      unitId: id(2),
      lead: { mentorId: LEADER, mentorUnitId: id(2) },
      middle: { mentorId: null },
    });
    expect(recruitFactsOf(recruit, null)).toMatchObject({ unitId: id(2), probation: null });
    const facts = { isKin: true, load: { LEAD: 1, MIDDLE: 0 } };
    expect(mentorFactsOf(along, facts)).toMatchObject({ unitId: id(2), onProbation: false, ...facts });
  });
});
