import type { PlainDate } from '@lianxin/calendar';
import type { OfferKind } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { mustHaveNoDispute } from './coordination/dispute-guards';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import {
  accusationOnlyTo,
  mustActForHolder,
  mustBeAStepHere,
  mustGiveReason,
  mustHavePurpose,
  type CommandGuard,
  type StandingGuard,
} from './guards';
import * as law from './law';
import type { Petition } from './petition';
import { metClocks, startClockOfReceipt, startPetitionClock } from './petition-clocks';
import { unitOfCase, type UnitFacts } from './unit';
import { isOpenToOthers } from './visibility';
import { NO_WALL, type Wall } from './wall';

export interface TransferPetition {
  readonly kind: OfferKind;
  readonly toUnit: UnitFacts;
  readonly reason: string;
  /** The last day for the report back of an ASSIGN; null for a TRANSFER. */
  readonly reportBackBy: PlainDate | null;
}

/** One offer at a time: OFFER_PENDING. */
const mustHaveNoOfferPending: StandingGuard = (petition) =>
  petition.status === 'OFFERED' ? reject('OFFER_PENDING', law.RULE_OFFER_PENDING) : null;

const mustGoToAnotherUnit: CommandGuard<TransferPetition> = ({ toUnit }, petition) =>
  toUnit.id === petition.heldBy.id ? reject('SAME_UNIT', law.RULE_ONE_HOLDER) : null;

const mustGoToAnActiveUnit: CommandGuard<TransferPetition> = ({ toUnit }) =>
  toUnit.active ? null : reject('UNIT_NOT_ACTIVE', law.RULE_ACTIVE_UNIT);

/**
 * Not to who is accused (PR 28, 30): UNIT_IS_ACCUSED, told only where those who act know who is; else UNIT_CANNOT_RECEIVE,
 * which says nothing of why.
 */
const mustNotBeAccused = ({ toUnit }: TransferPetition, petition: Petition, wall: Wall) =>
  wall.accuses(petition, toUnit.id)
    ? isOpenToOthers(petition)
      ? reject('UNIT_CANNOT_RECEIVE', law.RULE_ONE_HOLDER)
      : reject('UNIT_IS_ACCUSED', law.PR_30_ACCUSED)
    : null;

const mustNotReachTheAccused: CommandGuard<TransferPetition> = ({ toUnit }, petition) =>
  accusationOnlyTo(petition, toUnit);

/** An assignment names the day of the report back (PR 22): REPORT_DATE_REQUIRED, or DATE_NOT_POSSIBLE for a past one. */
const mustSayWhenToReportBack: CommandGuard<TransferPetition> = (command, _petition, _acting, { today }) => {
  if (command.kind === 'TRANSFER') return null;
  if (command.reportBackBy === null) return reject('REPORT_DATE_REQUIRED', law.PR_22_ASSIGN);
  return command.reportBackBy < today
    ? reject('DATE_NOT_POSSIBLE', law.PR_22_ASSIGN, {
        date: command.reportBackBy,
        earliest: today,
        latest: '9999-12-31',
      })
    : null;
};

export const transferGuards: readonly StandingGuard[] = [
  mustHaveNoOfferPending,
  mustBeAStepHere('transferPetition'),
  mustActForHolder,
  mustHavePurpose,
  mustHaveNoDispute,
];

const commandGuards: readonly CommandGuard<TransferPetition>[] = [
  ({ reason }) => mustGiveReason(reason, law.PR_23_TRANSFER),
  mustGoToAnotherUnit,
  mustGoToAnActiveUnit,
  mustNotReachTheAccused,
  mustSayWhenToReportBack,
];

/**
 * Offers a petition to another unit (PR 22, 23); the holder goes on answering. Meets ROUTE, starts OBJECT and the receiver's
 * NOTIFY. Refuses OFFER_PENDING, ILLEGAL_STEP, NOT_RESPONSIBLE, PURPOSE_NOT_SET, DISPUTE_PENDING, REASON_REQUIRED, SAME_UNIT,
 * UNIT_NOT_ACTIVE, UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, ACCUSATION_ONLY_TO_COMPETENT_ORGAN, REPORT_DATE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const transferPetition = (
  petition: Petition,
  command: TransferPetition,
  acting: Acting,
  facts: Facts,
  wall: Wall = NO_WALL,
): PetitionDecision => {
  const refusal =
    firstRefusal(transferGuards, petition, acting, facts) ??
    mustNotBeAccused(command, petition, wall) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { toUnit, kind, reason } = command;
  const objection = { kind: 'OBJECT', rule: 'objection', unitId: toUnit.id, startedOn: facts.today } as const;
  return accept({
    type: 'petition.transfer-offered',
    ...frame(acting, facts, [
      ...metClocks(petition, ['ROUTE'], facts.today, petition.heldBy.id),
      startPetitionClock(petition.clocks, objection, facts),
      startClockOfReceipt(petition, toUnit, facts.today, facts),
    ]),
    kind,
    toUnit: unitOfCase(toUnit),
    reason,
    reportBackBy: kind === 'ASSIGN' ? command.reportBackBy : null,
  });
};
