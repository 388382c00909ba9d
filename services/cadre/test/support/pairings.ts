import type { Occasion } from '../../src/domain/occasion';
import type { PairingEvent, PairingProposed } from '../../src/domain/pairing/events';
import { evolvePairing } from '../../src/domain/pairing/evolve-pairing';
import type { ChoiceFacts, MentorFacts, RecruitFacts } from '../../src/domain/pairing/facts';
import type {
  DepartureCause,
  Pairing,
  ProbationOutcome,
  SlotRole,
  Term,
} from '../../src/domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES } from '../../src/domain/pairing/pairing-rules';
import { day, id, OFFICER } from './builders';

export const UNIT = id(1);
export const UPPER_UNIT = id(9);
export const RECRUIT = id(201);
export const LEADER = id(301);
export const OTHER_LEADER = id(302);
export const MIDDLE = id(401);
export const OTHER_MIDDLE = id(402);
export const UPPER_LEADER = id(309);
export const SECOND_OFFICER = { kind: 'ACCOUNT', id: 'second-officer', cadreId: id(254) } as const;

/** A probation of one year. */
export const TERM: Term = { from: day('2026-01-05'), until: day('2027-01-05') };

/** Ten o'clock in Shanghai on a day, by the organization department's officer unless said otherwise. */
export const on = (date: string, by: Occasion['by'] = OFFICER): Occasion => ({
  at: `${date}T02:00:00.000Z`,
  by,
  today: day(date),
});

export const factsOn = (date: string, by: Occasion['by'] = OFFICER) => ({
  occasion: on(date, by),
  rules: DEFAULT_PAIRING_RULES,
});

/** A serving leading cadre of the recruit's unit without recruits. */
export const aMentor = (facts: Partial<MentorFacts> = {}): MentorFacts => ({
  cadreId: LEADER,
  unitId: UNIT,
  tier: 'LEADER',
  status: 'SERVING',
  onProbation: false,
  leavesOn: null,
  isKin: false,
  load: { LEAD: 0, MIDDLE: 0 },
  ...facts,
});

export const aMiddle = (facts: Partial<MentorFacts> = {}): MentorFacts =>
  aMentor({ cadreId: MIDDLE, tier: 'MID_LEVEL', ...facts });

export const aRecruit = (facts: Partial<RecruitFacts> = {}): RecruitFacts => ({
  cadreId: RECRUIT,
  unitId: UNIT,
  parentUnitId: UPPER_UNIT,
  status: 'SERVING',
  probation: TERM,
  ...facts,
});

/** One leading and one mid-level cadre to choose from, on a day. */
export const choiceOn = (date: string, changes: Partial<ChoiceFacts> = {}): ChoiceFacts => ({
  ...factsOn(date),
  recruit: aRecruit(),
  candidates: [aMentor(), aMiddle()],
  ...changes,
});

type Unmarked<Event> = Event extends PairingEvent ? Omit<Event, 'at' | 'by'> : never;

const mark = { at: '2026-01-05T02:00:00.000Z', by: OFFICER };

const chosen = (mentorId: string) => ({ mentorId, mentorUnitId: UNIT, exceptions: [], reason: null });

const pairingOf = (pairing: Pairing) => {
  const after = (event: Unmarked<PairingEvent>) => pairingOf(evolvePairing(pairing, { ...event, ...mark }));
  return {
    pairing,
    after,
    confirmed: (date: string) => after({ type: 'pairing.confirmed', on: day(date) }),
    activated: (date: string) => after({ type: 'pairing.activated', on: day(date) }),
    suspended: (date: string) => after({ type: 'pairing.suspended', on: day(date), reason: '病假' }),
    resumed: (date: string) => after({ type: 'pairing.resumed', on: day(date) }),
    ended: (date: string) =>
      after({ type: 'pairing.ended', on: day(date), reason: '调整', recruitLeft: false }),
    completed: (date: string) =>
      after({
        type: 'pairing.completed',
        on: day(date),
        leadId: pairing.lead.mentorId,
        middleId: pairing.middle.mentorId,
        reason: null,
      }),
    vacated: (role: SlotRole, date: string, cause: DepartureCause = 'LEFT') => {
      const mentorId = (role === 'LEAD' ? pairing.lead : pairing.middle).mentorId ?? LEADER;
      return after({ type: 'pairing.slot-vacated', role, mentorId, on: day(date), cause });
    },
    refilled: (role: SlotRole, date: string, mentorId: string) =>
      after({
        type: 'pairing.slot-refilled',
        role,
        mentor: chosen(mentorId),
        on: day(date),
        ruleVersion: 'pairing-default-1',
      }),
    met: (role: SlotRole, metOn: string, loggedOn = metOn) =>
      after({
        type: 'pairing.meeting-logged',
        meeting: {
          id: id(700 + pairing.meetings.length),
          role,
          mentorId: (role === 'LEAD' ? pairing.lead : pairing.middle).mentorId ?? LEADER,
          metOn: day(metOn),
          loggedOn: day(loggedOn),
          loggedById: RECRUIT,
          topic: '工作方法',
        },
      }),
    withGoal: () =>
      after({
        type: 'pairing.goal-set',
        goal: {
          id: id(801),
          text: '独立办件',
          dueOn: day('2026-09-01'),
          setOn: day('2026-02-01'),
          setById: RECRUIT,
        },
      }),
    decided: (outcome: ProbationOutcome, date = '2027-01-10') =>
      after({
        type: 'pairing.probation-decided',
        decision: {
          outcome,
          remark: null,
          induction: { completedOn: day('2026-05-01'), score: 88, evidence: '结业证书' },
          studiedQuarters: [],
          override: null,
          on: day(date),
          dueOn: day('2027-02-03'),
          ruleVersion: 'pairing-default-1',
        },
      }),
  };
};

/** A pairing whose state is the fold of events, so that it can exist: proposed on the first day of the probation. */
export const aPairing = (facts: Partial<PairingProposed> = {}) =>
  pairingOf(
    evolvePairing(null, {
      type: 'pairing.proposed',
      pairingId: id(501),
      recruitId: RECRUIT,
      unitId: UNIT,
      term: TERM,
      lead: chosen(LEADER),
      middle: chosen(MIDDLE),
      on: day('2026-01-05'),
      ruleVersion: 'pairing-default-1',
      ...mark,
      ...facts,
    }),
  );

/** Active since the first day of the probation. */
export const anActive = () => aPairing().confirmed('2026-01-05').activated('2026-01-05');

/** One pairing in each state. */
export const IN_STATE: Readonly<Record<Pairing['status'], Pairing>> = {
  PROPOSED: aPairing().pairing,
  CONFIRMED: aPairing().confirmed('2026-01-05').pairing,
  ACTIVE: anActive().pairing,
  SUSPENDED: anActive().suspended('2026-03-01').pairing,
  COMPLETED: anActive().decided('QUALIFIED').completed('2027-01-11').pairing,
  ENDED: anActive().ended('2026-06-01').pairing,
};
