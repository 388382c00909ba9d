import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import { requestExtensionGuards } from './extension-guards';
import type { Facts } from './facts';
import { mustGiveReason, type CommandGuard } from './guards';
import * as law from './law';
import type { Petition } from './petition';

export interface RequestExtension {
  /** Calendar days, at least 1. */
  readonly days: number;
  readonly reason: string;
}

/** At most 30 days (PR 34, or fewer by the rule table): EXTENSION_TOO_LONG. */
const mustNotBeTooLong: CommandGuard<RequestExtension> = ({ days }, _petition, _acting, { rules }) => {
  const { value, source } = rules.rules.extension;
  return days > value ? reject('EXTENSION_TOO_LONG', source, { days, limit: value }) : null;
};

const commandGuards: readonly CommandGuard<RequestExtension>[] = [
  mustNotBeTooLong,
  ({ reason }) => mustGiveReason(reason, law.PR_34_EXTEND),
];

/**
 * Asks the head of the unit for more days (PR 34); nothing moves before he grants them. Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, WRONG_PURPOSE, EXTENSION_USED, EXTENSION_TOO_LATE, EXTENSION_TOO_LONG, REASON_REQUIRED.
 */
export const requestExtension = (
  petition: Petition,
  command: RequestExtension,
  acting: Acting,
  facts: Facts,
): PetitionDecision =>
  firstRefusal(requestExtensionGuards, petition, acting, facts) ??
  firstRefusal(commandGuards, command, petition, acting, facts) ??
  accept({
    type: 'petition.extension-requested',
    ...frame(acting, facts),
    days: command.days,
    reason: command.reason,
  });
