import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustBeAStepHere, type StandingGuard } from './guards';
import { mustActForRegistrar, mustBeAClerk, mustBeHandedOver, mustNotBeConfirmed } from './hand-over-guards';
import type { Petition } from './petition';

export const confirmRequestHandOverGuards: readonly StandingGuard[] = [
  mustBeAStepHere('confirmRequestHandOver'),
  mustBeHandedOver,
  mustActForRegistrar,
  mustBeAClerk,
  mustNotBeConfirmed,
];

/**
 * The registering office says that it took a firm's request over, whatever the petition turns out to be for: nothing that
 * is told depends on it. Refuses NOT_HANDED_OVER, NOT_RESPONSIBLE, CLERK_REQUIRED, HAND_OVER_CONFIRMED.
 */
export const confirmRequestHandOver = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision =>
  firstRefusal(confirmRequestHandOverGuards, petition, acting, facts) ??
  accept({ type: 'petition.hand-over-confirmed', ...frame(acting, facts), on: facts.today });
