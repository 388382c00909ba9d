import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  mustBeAStepHere,
  mustBeATrueDate,
  mustGiveReason,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import type { Petition, Petitioner } from '../petition';
import { isNameAndAddressClear } from '../register-petition';
import { clocksOfClarity, clocksOfReceiptOn, clocksOfReportBack } from './clocks';
import type { AmendedParts } from './events';
import * as law from './law';
import { mustActForHolderOrRegistrar } from './petitioners-acts';

export interface AmendPetition {
  readonly reason: string;
  /** What is to stand from now on; what is left out stays. */
  readonly parts: AmendedParts;
  /** All petitioners, with their data as they are; null: they stay. */
  readonly petitioners: readonly Petitioner[] | null;
}

type Part = keyof AmendedParts;

const EARLIEST = parsePlainDate('1949-01-01') as PlainDate;

/** An answer was decided on what had been said: only how to reach people, and the superior's data, are corrected after that. */
const AFTER_THE_DECISION: readonly Part[] = [
  'superiorNumber',
  'superiorUnit',
  'reportBackBy',
  'limitationPeriods',
];

const DECIDED: readonly Petition['status'][] = ['DECIDED', 'CONCLUDED', 'REVIEWED'];

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Only what is another than before. */
const changedParts = (petition: Petition, parts: AmendedParts): AmendedParts =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([part, value]) => value !== undefined && !isSame(petition[part as Part], value),
    ),
  );

export const amendPetitionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('amendPetition'),
  mustActForHolderOrRegistrar,
];

/** What was decided on stays as it was: ANSWER_RESTS_ON_IT. */
const mustNotCarryAnAnswer: CommandGuard<AmendPetition> = ({ parts }, { status }) =>
  DECIDED.includes(status) &&
  (Object.keys(parts) as Part[]).some((part) => !AFTER_THE_DECISION.includes(part))
    ? reject('ANSWER_RESTS_ON_IT', law.RULE_AMENDMENT)
    : null;

/** The day of receipt is corrected before acceptance, to an earlier day only: RECEIPT_SETTLED, DATE_NOT_POSSIBLE. */
const mustNotWinTime: CommandGuard<AmendPetition> = ({ parts }, petition) => {
  if (parts.receivedOn === undefined) return null;
  const isSettled = petition.acceptance !== null || petition.status === 'GUIDED' || petition.historical;
  if (isSettled) return reject('RECEIPT_SETTLED', law.RULE_RECEIPT);
  return mustBeATrueDate(parts.receivedOn, EARLIEST, petition.receivedOn);
};

/** A superior's report back lies on or after the day of receipt: DATE_NOT_POSSIBLE. */
const mustReportAfterReceipt: CommandGuard<AmendPetition> = ({ parts }, petition) =>
  parts.reportBackBy
    ? mustBeATrueDate(parts.reportBackBy, parts.receivedOn ?? petition.receivedOn, LATEST)
    : null;

const LATEST = parsePlainDate('9999-12-31') as PlainDate;

const commandGuards: readonly CommandGuard<AmendPetition>[] = [
  mustNotCarryAnAnswer,
  ({ reason }) => mustGiveReason(reason, law.RULE_AMENDMENT),
  mustNotWinTime,
  mustReportAfterReceipt,
];

/**
 * Corrects or adds to what was registered, with a reason; what was said first is kept, and the purpose stays. An earlier day of
 * receipt derives the clock of receipt anew; a name and address that become clear let NOTIFY bind again. What doesn't change
 * anything records nothing. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, ANSWER_RESTS_ON_IT, REASON_REQUIRED, RECEIPT_SETTLED,
 * DATE_NOT_POSSIBLE.
 */
export const amendPetition = (
  petition: Petition,
  command: AmendPetition,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const parts = changedParts(petition, command.parts);
  const before = petition.personal?.petitioners ?? [];
  const petitioners = isSame(before, command.petitioners ?? before) ? null : command.petitioners;
  const refusal =
    firstRefusal(amendPetitionGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, { ...command, parts }, petition, acting, facts);
  if (refusal) return refusal;
  if (Object.keys(parts).length === 0 && petitioners === null) return accept();
  const nameAndAddressClear = isNameAndAddressClear({
    anonymous: parts.anonymous ?? petition.anonymous,
    personal: { petitioners: petitioners ?? before },
  });
  const { receivedOn, reportBackBy } = parts;
  const receipt = receivedOn === undefined ? [] : clocksOfReceiptOn(petition, receivedOn, facts);
  const counted = {
    ...petition,
    clocks: petition.clocks.map((old) => receipt.find(({ id }) => id === old.id) ?? old),
  };
  return accept({
    type: 'petition.amended',
    ...frame(acting, facts, [
      ...receipt,
      ...clocksOfClarity(counted, nameAndAddressClear, facts),
      ...(reportBackBy === undefined ? [] : clocksOfReportBack(petition, reportBackBy, facts)),
    ]),
    ...{ reason: command.reason, parts, nameAndAddressClear },
    personal: petitioners === null ? null : { petitioners },
  });
};
