import { confirmPairing } from '../../src/domain/pairing/confirm-pairing';
import { endPairing } from '../../src/domain/pairing/end-pairing';
import type { ChoiceFacts } from '../../src/domain/pairing/facts';
import type { SlotChoice } from '../../src/domain/pairing/mentor-choice';
import { proposePairing } from '../../src/domain/pairing/propose-pairing';
import { refillSlot } from '../../src/domain/pairing/refill-slot';
import { rejectPairing } from '../../src/domain/pairing/reject-pairing';
import { suspendPairing } from '../../src/domain/pairing/suspend-pairing';
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
  UPPER_LEADER,
  UPPER_UNIT,
} from './pairings';
import type { Refused } from './refused';

const NOW = '2026-04-20';
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

/** Refusals of who is to be whose mentor, and of a pairing that doesn’t begin or go on. */
export const REFUSED_CHOICES: readonly Refused[] = [
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
];
