import type { Decision } from '@lianxin/kernel';
import { completePairing } from '../../src/domain/pairing/complete-pairing';
import { confirmPairing } from '../../src/domain/pairing/confirm-pairing';
import { decideProbation, type ProbationVerdict } from '../../src/domain/pairing/decide-probation';
import { endPairing } from '../../src/domain/pairing/end-pairing';
import { evaluatePairing } from '../../src/domain/pairing/evaluate-pairing';
import { extendProbation } from '../../src/domain/pairing/extend-probation';
import type { ChoiceFacts } from '../../src/domain/pairing/facts';
import { logMentorMeeting } from '../../src/domain/pairing/log-mentor-meeting';
import type { SlotChoice } from '../../src/domain/pairing/mentor-choice';
import { proposePairing } from '../../src/domain/pairing/propose-pairing';
import { refillSlot } from '../../src/domain/pairing/refill-slot';
import { rejectPairing } from '../../src/domain/pairing/reject-pairing';
import { reviewGrowthGoal } from '../../src/domain/pairing/review-growth-goal';
import { setGrowthGoal } from '../../src/domain/pairing/set-growth-goal';
import { suspendPairing } from '../../src/domain/pairing/suspend-pairing';
import type { RefusalCode } from '../../src/domain/refusals';
import { day, id } from './builders';
import {
  aMentor,
  aMiddle,
  anActive,
  aPairing,
  aRecruit,
  choiceOn,
  factsOn,
  LEADER,
  MIDDLE,
  OTHER_LEADER,
  OTHER_MIDDLE,
  RECRUIT,
  SECOND_OFFICER,
  UPPER_LEADER,
  UPPER_UNIT,
} from './pairings';

const NOW = '2026-04-20';
const OVER = '2027-01-06';
const { pairing } = anActive();

const of = (mentorId: string | null, reason: string | null = null): SlotChoice => ({ mentorId, reason });

/** Proposes LEADER and MIDDLE on a day in the probation, but for what is changed. */
export const proposed = (
  choices: { lead?: SlotChoice; middle?: SlotChoice } = {},
  facts: Partial<ChoiceFacts> & { hasLivePairing?: boolean } = {},
) =>
  proposePairing(
    { pairingId: id(501), lead: of(LEADER), middle: of(MIDDLE), ...choices },
    { ...choiceOn(NOW), hasLivePairing: false, ...facts },
  );

const amongLeaders = (...leaders: readonly Partial<ReturnType<typeof aMentor>>[]) => ({
  candidates: [...leaders.map((one) => aMentor(one)), aMiddle()],
});

const FULL = { LEAD: 3, MIDDLE: 2 };
const absent = { absenceWorkingDays: 41, until: day('2027-03-05'), reason: '病假' };
const meeting = { meetingId: id(701), role: 'LEAD', metOn: day('2026-02-10'), topic: '工作方法' } as const;

/** Passed, with everything in order. */
export const VERDICT: ProbationVerdict = {
  outcome: 'QUALIFIED',
  remark: null,
  induction: { completedOn: day('2026-05-01'), score: 88, evidence: '结业证书' },
  studiedQuarters: [],
  overrideReason: null,
};

const proposedOverride = anActive().after({
  type: 'pairing.override-proposed',
  override: {
    outcome: 'QUALIFIED',
    reason: '培训因疫情延期',
    proposedBy: { accountId: SECOND_OFFICER.id, cadreId: SECOND_OFFICER.cadreId },
    on: day(OVER),
  },
}).pairing;

type Refused = readonly [rule: string, code: RefusalCode, decision: Decision<unknown, RefusalCode>];

/** Every refusal of a pairing's story, by the sentence of its rule. */
export const REFUSED: readonly Refused[] = [
  [
    'the mid-level slot is not for a second leader',
    'TWO_LEADERS',
    proposed({ middle: of(OTHER_LEADER) }, amongLeaders({}, { cadreId: OTHER_LEADER })),
  ],
  ['LEAD is for a leading cadre', 'MENTOR_TIER_WRONG', proposed({ lead: of(MIDDLE) })],
  [
    'nobody is his own mentor',
    'MENTOR_IS_RECRUIT',
    proposed({ lead: of(RECRUIT) }, amongLeaders({ cadreId: RECRUIT })),
  ],
  ['kin are not paired', 'KINSHIP', proposed({}, amongLeaders({ isKin: true }))],
  [
    'a mentor on probation is not eligible',
    'MENTOR_NOT_ELIGIBLE',
    proposed({}, amongLeaders({ onProbation: true })),
  ],
  [
    'a suspended mentor is not eligible',
    'MENTOR_NOT_ELIGIBLE',
    proposed({}, amongLeaders({ status: 'SUSPENDED' })),
  ],
  [
    'a mentor who left is not eligible',
    'MENTOR_NOT_ELIGIBLE',
    proposed({}, amongLeaders({ status: 'LEFT' })),
  ],
  [
    'a mentor who leaves a day before the term’s end is not eligible',
    'MENTOR_NOT_ELIGIBLE',
    proposed({}, amongLeaders({ leavesOn: day('2027-01-04') })),
  ],
  [
    'a mentor of another unit is refused while the own unit has one, full or not',
    'MENTOR_NOT_IN_UNIT',
    proposed(
      { lead: of(UPPER_LEADER, '本单位领导已满') },
      amongLeaders({ load: FULL }, { cadreId: UPPER_LEADER, unitId: UPPER_UNIT }),
    ),
  ],
  [
    'a mentor of the unit above needs a reason',
    'MENTOR_NOT_IN_UNIT',
    proposed({ lead: of(UPPER_LEADER) }, amongLeaders({ cadreId: UPPER_LEADER, unitId: UPPER_UNIT })),
  ],
  [
    'a mentor of neither unit is refused',
    'MENTOR_NOT_IN_UNIT',
    proposed({ lead: of(LEADER, '支援') }, amongLeaders({ unitId: id(77) })),
  ],
  [
    'a full mentor is refused without a reason',
    'MENTOR_AT_CAPACITY',
    proposed({}, amongLeaders({ load: FULL })),
  ],
  [
    'a full mentor is refused with a reason while another has room',
    'MENTOR_AT_CAPACITY',
    proposed(
      { lead: of(LEADER, '专业对口') },
      amongLeaders({ load: FULL }, { cadreId: OTHER_LEADER, load: { LEAD: 2, MIDDLE: 0 } }),
    ),
  ],
  [
    'a slot is not left empty while somebody could hold it',
    'PAIRING_INCOMPLETE',
    proposed({ lead: of(null, '暂缓') }),
  ],
  [
    'a slot is left empty with a reason only',
    'REASON_REQUIRED',
    proposed({ lead: of(null, ' ') }, { candidates: [aMiddle()] }),
  ],
  [
    'a pair without anybody is none',
    'PAIRING_INCOMPLETE',
    proposed({ lead: of(null, '无人'), middle: of(null, '无人') }, { candidates: [] }),
  ],
  ['a recruit has one live pairing', 'PAIRING_EXISTS', proposed({}, { hasLivePairing: true })],
  [
    'only somebody on probation is paired',
    'NOT_A_RECRUIT',
    proposed({}, { recruit: aRecruit({ probation: null }) }),
  ],
  [
    'a suspended recruit is not paired',
    'CADRE_NOT_SERVING',
    proposed({}, { recruit: aRecruit({ status: 'SUSPENDED' }) }),
  ],
  [
    'a slot vacated since the proposal is not confirmed',
    'PAIRING_INCOMPLETE',
    confirmPairing(aPairing().vacated('LEAD', NOW).pairing, {}, choiceOn(NOW)),
  ],
  [
    'a mentor who announced his leave since the proposal is not confirmed',
    'MENTOR_NOT_ELIGIBLE',
    confirmPairing(aPairing().pairing, {}, choiceOn(NOW, amongLeaders({ leavesOn: day('2026-09-01') }))),
  ],
  ['an active pairing is not confirmed again', 'ILLEGAL_STEP', confirmPairing(pairing, {}, choiceOn(NOW))],
  [
    'a rejection has a reason',
    'REASON_REQUIRED',
    rejectPairing(aPairing().pairing, { reason: '\u200b' }, factsOn(NOW)),
  ],
  ['an end has a reason', 'REASON_REQUIRED', endPairing(pairing, { reason: '' }, factsOn(NOW))],
  ['a suspension has a reason', 'REASON_REQUIRED', suspendPairing(pairing, { reason: ' ' }, factsOn(NOW))],
  [
    'a held slot is not refilled',
    'SLOT_NOT_VACANT',
    refillSlot(pairing, { role: 'LEAD', mentorId: OTHER_LEADER, reason: null }, choiceOn(NOW)),
  ],
  [
    'the other slot being vacant does not help',
    'SLOT_NOT_VACANT',
    refillSlot(
      anActive().vacated('LEAD', NOW).pairing,
      { role: 'MIDDLE', mentorId: OTHER_MIDDLE, reason: null },
      choiceOn(NOW),
    ),
  ],
  [
    'a refill is refused as a proposal would be',
    'MENTOR_AT_CAPACITY',
    refillSlot(
      anActive().vacated('LEAD', NOW).pairing,
      { role: 'LEAD', mentorId: LEADER, reason: null },
      choiceOn(NOW, amongLeaders({ load: FULL })),
    ),
  ],
  [
    'an absence of just forty working days extends nothing',
    'ABSENCE_TOO_SHORT',
    extendProbation(pairing, { ...absent, absenceWorkingDays: 40 }, factsOn(NOW)),
  ],
  [
    'a probation is not extended beyond eighteen months',
    'EXTENSION_TOO_LONG',
    extendProbation(pairing, { ...absent, until: day('2027-07-06') }, factsOn(NOW)),
  ],
  [
    'an extension ends later than the term',
    'DATE_TOO_EARLY',
    extendProbation(pairing, { ...absent, until: day('2027-01-05') }, factsOn(NOW)),
  ],
  [
    'an extension has a reason',
    'REASON_REQUIRED',
    extendProbation(pairing, { ...absent, reason: '' }, factsOn(NOW)),
  ],
  [
    'a decided probation is not extended',
    'PROBATION_DECIDED',
    extendProbation(anActive().decided('QUALIFIED').pairing, absent, factsOn(OVER)),
  ],
  [
    'a probation is not decided on its last day',
    'PROBATION_NOT_OVER',
    decideProbation(pairing, VERDICT, factsOn('2027-01-04')),
  ],
  [
    'a probation is decided once',
    'PROBATION_DECIDED',
    decideProbation(anActive().decided('QUALIFIED').pairing, VERDICT, factsOn(OVER)),
  ],
  [
    'open induction training holds the decision back',
    'CHECKLIST_OPEN',
    decideProbation(pairing, { ...VERDICT, induction: null }, factsOn(OVER)),
  ],
  [
    'training needs evidence',
    'EVIDENCE_REQUIRED',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2026-05-01'), score: 88, evidence: ' ' } },
      factsOn(OVER),
    ),
  ],
  [
    'training before the probation does not count',
    'DATE_TOO_EARLY',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2026-01-04'), score: 88, evidence: '证书' } },
      factsOn(OVER),
    ),
  ],
  [
    'training to come does not count',
    'DATE_IN_FUTURE',
    decideProbation(
      pairing,
      { ...VERDICT, induction: { completedOn: day('2027-01-07'), score: 88, evidence: '证书' } },
      factsOn(OVER),
    ),
  ],
  [
    'a failure is explained',
    'REASON_REQUIRED',
    decideProbation(pairing, { ...VERDICT, outcome: 'UNQUALIFIED' }, factsOn(OVER)),
  ],
  [
    'an override is explained',
    'REASON_REQUIRED',
    decideProbation(pairing, { ...VERDICT, induction: null, overrideReason: ' ' }, factsOn(OVER)),
  ],
  [
    'an officer does not agree to his own override',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, SECOND_OFFICER),
    ),
  ],
  [
    'nor does the same cadre under another account',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, { ...SECOND_OFFICER, id: 'another-account' }),
    ),
  ],
  [
    'nor does an account without a cadre',
    'SECOND_OFFICER_REQUIRED',
    decideProbation(
      proposedOverride,
      { ...VERDICT, induction: null, overrideReason: '同意' },
      factsOn(OVER, { kind: 'ACCOUNT', id: 'outside', cadreId: null }),
    ),
  ],
  [
    'an undecided probation is not completed',
    'PROBATION_NOT_DECIDED',
    completePairing(pairing, { reason: null }, factsOn(OVER)),
  ],
  [
    'a failed probation is not completed',
    'PROBATION_NOT_PASSED',
    completePairing(anActive().decided('UNQUALIFIED').pairing, { reason: null }, factsOn(OVER)),
  ],
  [
    'a vacant slot at the end has a reason',
    'PAIRING_INCOMPLETE',
    completePairing(
      anActive().vacated('LEAD', '2026-12-01').decided('QUALIFIED').pairing,
      { reason: null },
      factsOn(OVER),
    ),
  ],
  [
    'a meeting to come is not logged',
    'DATE_IN_FUTURE',
    logMentorMeeting(pairing, { ...meeting, metOn: day('2026-04-21'), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a meeting before the pairing is not logged',
    'DATE_TOO_EARLY',
    logMentorMeeting(pairing, { ...meeting, metOn: day('2026-01-04'), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a meeting is about something',
    'TEXT_REQUIRED',
    logMentorMeeting(pairing, { ...meeting, topic: ' ', authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'nobody met a mentor who was not there',
    'NO_MENTOR_THEN',
    logMentorMeeting(
      anActive().vacated('LEAD', '2026-02-01').pairing,
      { ...meeting, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'the other mentor does not log the meeting',
    'NOT_A_PARTICIPANT',
    logMentorMeeting(pairing, { ...meeting, authorId: MIDDLE }, factsOn(NOW)),
  ],
  [
    'a day’s meeting is logged once',
    'MEETING_LOGGED',
    logMentorMeeting(
      anActive().met('LEAD', '2026-02-10').pairing,
      { ...meeting, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'a goal says something',
    'TEXT_REQUIRED',
    setGrowthGoal(pairing, { goalId: id(801), text: '', dueOn: day(NOW), authorId: RECRUIT }, factsOn(NOW)),
  ],
  [
    'a goal is not due yesterday',
    'DATE_TOO_EARLY',
    setGrowthGoal(
      pairing,
      { goalId: id(801), text: '独立办件', dueOn: day('2026-04-19'), authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'an unknown goal is not reviewed',
    'GOAL_NOT_OPEN',
    reviewGrowthGoal(
      anActive().withGoal().pairing,
      { goalId: id(802), progress: 'MET', remark: null, authorId: RECRUIT },
      factsOn(NOW),
    ),
  ],
  [
    'nobody evaluates himself',
    'NOT_A_PARTICIPANT',
    evaluatePairing(pairing, { authorId: RECRUIT, aboutId: RECRUIT, grade: 5, remark: null }, factsOn(NOW)),
  ],
  [
    'mentors do not evaluate each other',
    'NOT_A_PARTICIPANT',
    evaluatePairing(pairing, { authorId: LEADER, aboutId: MIDDLE, grade: 5, remark: null }, factsOn(NOW)),
  ],
  [
    'each evaluates the other once',
    'EVALUATED_ALREADY',
    evaluatePairing(
      anActive().after({
        type: 'pairing.evaluated',
        evaluation: { authorId: RECRUIT, aboutId: LEADER, grade: 4, remark: null, on: day(NOW) },
      }).pairing,
      { authorId: RECRUIT, aboutId: LEADER, grade: 5, remark: null },
      factsOn(NOW),
    ),
  ],
];
