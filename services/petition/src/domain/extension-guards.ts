import { lastClock } from '@lianxin/casework';
import { reject } from '@lianxin/kernel';
import { mustActForHolder, mustBeAStepHere, mustBeFor, type StandingGuard } from './guards';
import * as law from './law';

/** Only before CONCLUDE's due date has passed: EXTENSION_TOO_LATE (product rule on PR 34). */
const mustBeBeforeExpiry: StandingGuard = (petition, _acting, { today }) => {
  const clock = lastClock(petition.clocks, 'CONCLUDE');
  return clock && today > clock.dueOn
    ? reject('EXTENSION_TOO_LATE', law.RULE_EXTENSION_ONCE, { dueOn: clock.dueOn })
    : null;
};

/** Only once: EXTENSION_USED (product rule on PR 34). */
const mustBeTheFirstExtension: StandingGuard = (petition) =>
  petition.extension ? reject('EXTENSION_USED', law.RULE_EXTENSION_ONCE) : null;

/** Something must have been asked for, and not yet been granted: NO_EXTENSION_REQUESTED. */
const mustHaveBeenRequested: StandingGuard = ({ extension }) =>
  extension && extension.approvedBy === null ? null : reject('NO_EXTENSION_REQUESTED', law.PR_34_EXTEND);

export const requestExtensionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('requestExtension'),
  mustActForHolder,
  mustBeFor('CLAIM', law.PR_34_EXTEND),
  mustBeTheFirstExtension,
  mustBeBeforeExpiry,
];

/** Only the head of the unit that answers grants it: HEAD_APPROVAL_REQUIRED (PR 34). */
const mustBeHeadOfHolder: StandingGuard = (petition, acting, facts) =>
  mustActForHolder(petition, acting, facts) === null && acting.roles.includes('UNIT_HEAD')
    ? null
    : reject('HEAD_APPROVAL_REQUIRED', law.PR_34_EXTEND);

export const approveExtensionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('approveExtension'),
  mustBeHeadOfHolder,
  mustHaveBeenRequested,
  mustBeBeforeExpiry,
];
