import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import type { StandingGuard } from './guards';
import { PIPL_47_ERASURE } from './personal-information-law';
import type { Petition } from './petition';
import { erasableFrom, isAnonymised } from './retention';

/** What is anonymised can't be anonymised again: ALREADY_ANONYMISED. */
export const mustHoldSomebody: StandingGuard = (petition) =>
  isAnonymised(petition) ? reject('ALREADY_ANONYMISED', PIPL_47_ERASURE) : null;

/** It is asked for once: ERASURE_REQUESTED. */
const mustNotBeRequested: StandingGuard = ({ erasing }) =>
  erasing?.requestedAt ? reject('ERASURE_REQUESTED', PIPL_47_ERASURE) : null;

/**
 * The petitioner asks in his own session that what names him be erased; never refused for its time, but told from when it is
 * possible. Refuses ALREADY_ANONYMISED and ERASURE_REQUESTED (PIPL 47).
 */
export const requestErasure = (petition: Petition, acting: Acting, facts: Facts): PetitionDecision =>
  firstRefusal([mustHoldSomebody, mustNotBeRequested], petition, acting, facts) ??
  accept({
    type: 'petition.erasure-requested',
    ...frame(acting, facts),
    possibleFrom: erasableFrom(petition, facts.rules),
  });
