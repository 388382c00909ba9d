import { firstRefusal, type Guard, type Rejection, type Uuid } from '@lianxin/kernel';
import { leavesBefore } from '../cadre-as-of';
import { refuse } from '../refuse';
import type { ChosenMentor } from './events';
import type { ChoiceFacts, MentorFacts, RecruitFacts } from './facts';
import type { SlotException, SlotRole, Term } from './pairing';
import { capacityOf } from './pairing-rules';
import { mustGiveReason } from './texts';

/** Why somebody can't be a mentor, whatever his unit and load. */
export type UnfitMentor =
  'MENTOR_IS_RECRUIT' | 'TWO_LEADERS' | 'MENTOR_TIER_WRONG' | 'MENTOR_NOT_ELIGIBLE' | 'KINSHIP';

/** Why a choice for a slot may be refused. */
export type ChoiceRefusal =
  UnfitMentor | 'MENTOR_NOT_IN_UNIT' | 'MENTOR_AT_CAPACITY' | 'PAIRING_INCOMPLETE' | 'REASON_REQUIRED';

type Fitness<Code extends UnfitMentor> = Guard<[MentorFacts, SlotRole, RecruitFacts, Term], Code>;

const mustBeAnother: Fitness<'MENTOR_IS_RECRUIT'> = ({ cadreId }, _, recruit) =>
  cadreId === recruit.cadreId ? refuse('MENTOR_IS_RECRUIT') : null;

/** The leader of a pair holds LEAD: a second one in MIDDLE would make it two. */
const mustNotBeSecondLeader: Fitness<'TWO_LEADERS'> = ({ tier }, role) =>
  role === 'MIDDLE' && tier === 'LEADER' ? refuse('TWO_LEADERS') : null;

const mustBeOfTier: Fitness<'MENTOR_TIER_WRONG'> = ({ tier }, role) =>
  tier === tierOf(role) ? null : refuse('MENTOR_TIER_WRONG');

const mustServeThroughout: Fitness<'MENTOR_NOT_ELIGIBLE'> = (mentor, _, __, term) =>
  mentor.status !== 'SERVING' || mentor.onProbation || leavesBefore(mentor, term.until)
    ? refuse('MENTOR_NOT_ELIGIBLE')
    : null;

const mustNotBeKin: Fitness<'KINSHIP'> = ({ isKin }) => (isKin ? refuse('KINSHIP') : null);

const FITNESS: readonly Fitness<UnfitMentor>[] = [
  mustBeAnother,
  mustNotBeSecondLeader,
  mustBeOfTier,
  mustServeThroughout,
  mustNotBeKin,
];

/** The tier that a slot asks for. */
export const tierOf = (role: SlotRole): 'LEADER' | 'MID_LEVEL' => (role === 'LEAD' ? 'LEADER' : 'MID_LEVEL');

/** Why somebody can't hold a slot over a term, whatever his unit and load; null where he can. */
export const unfitFor = (
  mentor: MentorFacts,
  role: SlotRole,
  recruit: RecruitFacts,
  term: Term,
): Rejection<UnfitMentor> | null => firstRefusal(FITNESS, mentor, role, recruit, term);

interface Pool {
  readonly unitId: Uuid | null;
  readonly members: readonly MentorFacts[];
}

/** Those who are fit in the recruit's unit or, where it has nobody, in the unit above; capacity has no say in which. */
const poolFor = (role: SlotRole, term: Term, { recruit, candidates }: ChoiceFacts): Pool => {
  const fitIn = (unitId: Uuid | null): Pool => ({
    unitId,
    members:
      unitId === null
        ? []
        : candidates.filter((one) => one.unitId === unitId && unfitFor(one, role, recruit, term) === null),
  });
  const own = fitIn(recruit.unitId);
  return own.members.length > 0 ? own : fitIn(recruit.parentUnitId);
};

/** What a candidate is for a slot: refused, or possible, with the exceptions that a reason must be given for. */
export type Judgement =
  | { readonly kind: 'possible'; readonly exceptions: readonly SlotException[] }
  | Rejection<UnfitMentor | 'MENTOR_NOT_IN_UNIT' | 'MENTOR_AT_CAPACITY'>;

/** Judges a candidate for a slot: fit, in the right unit, with capacity, or the only way not to leave the slot empty. */
export const judge = (mentor: MentorFacts, role: SlotRole, term: Term, facts: ChoiceFacts): Judgement => {
  const { recruit, rules } = facts;
  const unfit = unfitFor(mentor, role, recruit, term);
  if (unfit) return unfit;
  const pool = poolFor(role, term, facts);
  if (mentor.unitId === null || mentor.unitId !== pool.unitId) return refuse('MENTOR_NOT_IN_UNIT');
  const capacity = capacityOf(rules, role);
  const isFull = mentor.load[role] >= capacity;
  if (isFull && pool.members.some(({ load }) => load[role] < capacity))
    return refuse('MENTOR_AT_CAPACITY', { capacity });
  const exceptions: SlotException[] = [];
  if (mentor.unitId !== recruit.unitId) exceptions.push('PARENT_UNIT');
  if (isFull) exceptions.push('OVER_CAPACITY');
  return { kind: 'possible', exceptions };
};

/** Who is wanted for a slot (null: nobody), with a reason where one is needed. */
export interface SlotChoice {
  readonly mentorId: Uuid | null;
  readonly reason: string | null;
}

const leftEmpty = (
  role: SlotRole,
  reason: string | null,
  term: Term,
  facts: ChoiceFacts,
): ChosenMentor | Rejection<ChoiceRefusal> => {
  const capacity = capacityOf(facts.rules, role);
  if (poolFor(role, term, facts).members.some(({ load }) => load[role] < capacity))
    return refuse('PAIRING_INCOMPLETE');
  return (
    mustGiveReason(reason) ?? { mentorId: null, mentorUnitId: null, exceptions: [], reason: trimmed(reason) }
  );
};

const trimmed = (text: string | null): string | null => text?.trim() ?? null;

/**
 * What a choice comes to. An exception needs a reason: over
 * capacity without one is MENTOR_AT_CAPACITY, from above without one MENTOR_NOT_IN_UNIT. A slot stays empty only where
 * nobody with capacity is left (else PAIRING_INCOMPLETE), and with a reason (REASON_REQUIRED).
 */
export const choose = (
  role: SlotRole,
  { mentorId, reason }: SlotChoice,
  term: Term,
  facts: ChoiceFacts,
): ChosenMentor | Rejection<ChoiceRefusal> => {
  const mentor = facts.candidates.find(({ cadreId }) => cadreId === mentorId);
  if (!mentor) return leftEmpty(role, reason, term, facts);
  const judged = judge(mentor, role, term, facts);
  if (judged.kind === 'rejected') return judged;
  const { exceptions } = judged;
  const isUnexplained = exceptions.length > 0 && mustGiveReason(reason) !== null;
  if (isUnexplained && exceptions.includes('PARENT_UNIT')) return refuse('MENTOR_NOT_IN_UNIT');
  if (isUnexplained) return refuse('MENTOR_AT_CAPACITY', { capacity: capacityOf(facts.rules, role) });
  return {
    mentorId: mentor.cadreId,
    mentorUnitId: mentor.unitId,
    exceptions,
    reason: exceptions.length > 0 ? trimmed(reason) : null,
  };
};
