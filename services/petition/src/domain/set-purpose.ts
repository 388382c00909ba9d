import { lastClock, reopenClock, type Clock } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import { actsFor, mustBeAStepHere, type StandingGuard } from './guards';
import type { Acting } from './acting';
import { frame, type PetitionDecision } from './decide';
import { evolve } from './evolve';
import type { PetitionEvent } from './events';
import type { Facts } from './facts';
import * as law from './law';
import type { Petition } from './petition';
import { clocksOfAcceptance, voidedClocks } from './petition-clocks';
import { pendingReview } from './review/reviews-of';
import { RECALLED_FROM } from './transitions';
import { mayReceiveAccusations } from './unit';
import { registrarOf } from './visibility';
import type { Purpose } from './vocabulary';

/** Who registered a petition says what it is for: NOT_RESPONSIBLE. */
const mustActForRegistrar: StandingGuard = (petition, acting) =>
  actsFor(acting, registrarOf(petition).id)
    ? null
    : reject('NOT_RESPONSIBLE', law.RULE_REGISTRAR_SETS_PURPOSE);

export const setPurposeGuards: readonly StandingGuard[] = [
  mustBeAStepHere('setPurpose'),
  mustActForRegistrar,
];

/** Once accepted and not yet answered, the clock of the old purpose stops and that of the new one starts at acceptance. */
const clocksOfNewPurpose = (petition: Petition, purpose: Purpose, facts: Facts): readonly Clock[] => {
  if (petition.acceptance === null || petition.status !== 'HANDLING') return [];
  const started = clocksOfAcceptance(
    { ...petition, purpose },
    petition.heldBy.id,
    petition.acceptance.on,
    facts,
  );
  return [...voidedClocks(petition, ['CONCLUDE', 'SUGGESTION'], 'NO_LONGER_APPLIES'), ...started];
};

/** Taken up by a unit, or led to another procedure, the answer not delivered yet. */
const ACCEPTED: readonly Petition['status'][] = ['GUIDED', 'HANDLING', 'DECIDED'];

/** An accusation in hands that mustn't have it goes back past them (PR 30). */
const mustBeRecalled = (petition: Petition): boolean => {
  const { purpose, status, heldBy, offeredTo } = petition;
  // An accusation isn't reviewed (PR 35), and whoever was asked to may not know of it any more.
  if (purpose === 'ACCUSATION' && pendingReview(petition)) return true;
  return (
    purpose === 'ACCUSATION' &&
    RECALLED_FROM.includes(status) &&
    ((heldBy.id !== registrarOf(petition).id && !mayReceiveAccusations(heldBy)) ||
      (ACCEPTED.includes(status) && !mayReceiveAccusations(heldBy)) ||
      (offeredTo !== null && !mayReceiveAccusations(offeredTo)))
  );
};

const recall = (petition: Petition, acting: Acting, facts: Facts): PetitionEvent => {
  const registrar = registrarOf(petition).id;
  const ofHandling = [
    'OBJECT',
    'OBJECTION_DECISION',
    'ROUTE',
    'NOTIFY',
    'CONCLUDE',
    'SUGGESTION',
    'CORRECTION',
  ] as const;
  const ofSupervisors = ['REPORT_BACK', 'SUPERVISION'] as const;
  const ofReview = pendingReview(petition)
    ? (['REVIEW', 'RE_REVIEW', 'REVIEW_REQUEST', 'RE_REVIEW_REQUEST', 'EXECUTION'] as const)
    : [];
  const others = voidedClocks(
    petition,
    [...ofHandling, ...ofSupervisors, ...ofReview],
    'CASE_WENT_BACK',
  ).filter(
    (clock) => clock.unitId !== registrar || !['ROUTE', 'NOTIFY', ...ofSupervisors].includes(clock.kind),
  );
  const route = lastClock(petition.clocks, 'ROUTE', registrar);
  return {
    type: 'petition.recalled',
    ...frame(acting, facts, [...others, ...(route ? [reopenClock(route)] : [])]),
  };
};

/**
 * The registering office says, or corrects, what a petition is for, in any state; the same purpose again records nothing.
 * An accusation in other than competent hands, or under a review, comes back to the registering office; the review and its periods
 * end with it (PR 30, 35). Refuses NOT_RESPONSIBLE.
 */
export const setPurpose = (
  petition: Petition,
  { purpose }: { readonly purpose: Purpose },
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(setPurposeGuards, petition, acting, facts);
  if (refusal) return refusal;
  if (purpose === petition.purpose) return accept();
  const set: PetitionEvent = {
    type: 'petition.purpose-set',
    ...frame(acting, facts, clocksOfNewPurpose(petition, purpose, facts)),
    purpose,
    previous: petition.purpose,
  };
  const sorted = evolve(petition, set);
  return mustBeRecalled(sorted) ? accept(set, recall(sorted, acting, facts)) : accept(set);
};
