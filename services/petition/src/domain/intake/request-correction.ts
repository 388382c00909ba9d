import type { PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import {
  mustActForHolder,
  mustBeAStepHere,
  mustBeATrueDate,
  mustGiveReason,
  type CommandGuard,
  type StandingGuard,
} from '../guards';
import type { Petition } from '../petition';
import { startPetitionClock } from '../petition-clocks';
import type { DeliveryMethod } from '../vocabulary';
import * as law from './law';
import type { CorrectionNeed } from './vocabulary';

export interface RequestCorrection {
  readonly needs: readonly CorrectionNeed[];
  /** What exactly is missing, as the petitioner reads it. */
  readonly what: string;
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
}

export const requestCorrectionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('requestCorrection'),
  mustActForHolder,
];

/** All at once, and nothing twice in one matter: CORRECTION_ALREADY_ASKED. */
const mustNotHaveBeenAsked: CommandGuard<RequestCorrection> = ({ needs }, { corrections = [] }) => {
  const asked = corrections.flatMap((one) => one.needs);
  return needs.some((need) => asked.includes(need))
    ? reject('CORRECTION_ALREADY_ASKED', law.RULE_CORRECTION_ONCE)
    : null;
};

/** Who wishes to stay unnamed isn't asked who he is: ANONYMITY_STANDS. */
const mustLeaveHimUnnamed: CommandGuard<RequestCorrection> = ({ needs }, { anonymous }) =>
  anonymous && (needs.includes('NAME') || needs.includes('ADDRESS'))
    ? reject('ANONYMITY_STANDS', law.RULE_ANONYMOUS)
    : null;

const commandGuards: readonly CommandGuard<RequestCorrection>[] = [
  ({ what }) => mustGiveReason(what, law.PR_19_CONTENT),
  mustLeaveHimUnnamed,
  mustNotHaveBeenAsked,
  ({ noticeOn }, { receivedOn }, _acting, { today }) => mustBeATrueDate(noticeOn, receivedOn, today),
];

/**
 * Asks the petitioner for what is missing (PR 19, 20), each thing once; he has the period of the rule table from the notice, and
 * the offices' own clocks run on. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, REASON_REQUIRED, ANONYMITY_STANDS,
 * CORRECTION_ALREADY_ASKED, DATE_NOT_POSSIBLE.
 */
export const requestCorrection = (
  petition: Petition,
  command: RequestCorrection,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(requestCorrectionGuards, petition, acting, facts) ??
    firstRefusal(commandGuards, command, petition, acting, facts);
  if (refusal) return refusal;
  const { needs, what, noticeOn, how } = command;
  const start = { kind: 'CORRECTION', rule: 'correction', unitId: null, startedOn: noticeOn } as const;
  const clock = startPetitionClock(petition.clocks, start, facts);
  return accept({
    type: 'petition.correction-requested',
    ...frame(acting, facts, [clock]),
    ...{ needs: [...new Set(needs)], what, noticeOn, how, dueOn: clock.dueOn },
  });
};
