import { holdersOf } from '@lianxin/casework';
import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeAStepHere, mustGiveReason, mustHavePurpose, type StandingGuard } from '../guards';
import * as law from '../law';
import type { Petition } from '../petition';
import { startPetitionClock, voidedClocks } from '../petition-clocks';
import type { UnitFacts } from '../unit';
import type { Wall } from '../wall';
import { deciderOf, type TreeAround } from './decider';
import { mustHaveNoDispute } from './dispute-guards';
import { assistingNow } from './involved';
import { actsForOneOf, anotherUnitsStep, mayBeTold, mustStayInCircle } from './units-told';

export interface RaiseDispute {
  readonly reasons: string;
  /** Further units that are concerned, beside those between which the petition stands already. */
  readonly others: readonly UnitFacts[];
}

/** The unit that answered before the present one; null where it was always this one. */
const senderOf = ({ responsibility, heldBy }: Petition): string | null =>
  holdersOf(responsibility)
    .map(({ unitId }) => unitId)
    .filter((unitId) => unitId !== heldBy.id)
    .at(-1) ?? null;

const present = (ids: readonly (string | null)[]): readonly string[] => ids.filter((id) => id !== null);

/** Between whom a petition stands: who sends and who is offered it; later who holds it, who sent it there, who helps. */
const partiesOf = (petition: Petition): readonly string[] =>
  petition.offeredTo
    ? [petition.heldBy.id, petition.offeredTo.id]
    : present([petition.heldBy.id, senderOf(petition), ...assistingNow(petition)]);

/** A dispute begins where an objection wasn't agreed to: NO_OBJECTION_PENDING for an offer that nobody objects to. */
const mustNotBeAgreed: StandingGuard = ({ status, responsibility }) =>
  status === 'OFFERED' && !responsibility.offer?.objection
    ? reject('NO_OBJECTION_PENDING', law.PR_24_AGREE)
    : null;

const mustBeAParty: StandingGuard = (petition, acting) =>
  actsForOneOf(acting, partiesOf(petition)) ? null : anotherUnitsStep(law.PR_24_AGREE);

export const raiseDisputeGuards: readonly StandingGuard[] = [
  mustBeAStepHere('raiseDispute'),
  mustHavePurpose,
  mustBeAParty,
  mustNotBeAgreed,
  mustHaveNoDispute,
];

/** Whoever is named is a party; alone, the holder disputes with who sent it to him. */
const between = (petition: Petition, others: readonly UnitFacts[], acting: Acting): readonly string[] => {
  const named = others.map(({ id }) => id);
  const sender = petition.offeredTo || named.length > 0 ? null : senderOf(petition);
  return [
    ...new Set(
      present([petition.heldBy.id, petition.offeredTo?.id ?? null, acting.unitId, sender, ...named]),
    ),
  ];
};

/**
 * Says that units don't agree on whose a petition is (PR 24); whoever holds it goes on answering until it is decided. Starts
 * OBJECTION_DECISION of the common superior or, where there is none, of the joint conference's office, and ends the sender's.
 * Refuses ILLEGAL_STEP, PURPOSE_NOT_SET, ANOTHER_UNITS_STEP, NO_OBJECTION_PENDING, DISPUTE_PENDING, REASON_REQUIRED,
 * UNIT_IS_ACCUSED, UNIT_CANNOT_RECEIVE, UNIT_NOT_ACTIVE, UNIT_NOT_INVOLVED, ACCUSATION_STAYS_IN_CIRCLE.
 */
export const raiseDispute = (
  petition: Petition,
  { reasons, others }: RaiseDispute,
  acting: Acting,
  facts: Facts,
  { wall, tree }: { readonly wall: Wall; readonly tree: TreeAround },
): PetitionDecision => {
  const parties = between(petition, others, acting);
  const decider = deciderOf(petition, parties, tree, wall);
  const refusal =
    firstRefusal(raiseDisputeGuards, petition, acting, facts) ??
    mustGiveReason(reasons, law.PR_24_AGREE) ??
    mayBeTold(others, petition, wall) ??
    (parties.length < 2 ? reject('UNIT_NOT_INVOLVED', law.PR_24_AGREE) : null) ??
    mustStayInCircle(decider.unitId, petition);
  if (refusal) return refusal;
  const decision = {
    ...({ kind: 'OBJECTION_DECISION', rule: 'objectionDecision', startedOn: facts.today } as const),
    unitId: decider.unitId,
  };
  return accept({
    type: 'petition.dispute-raised',
    ...frame(acting, facts, [
      ...voidedClocks(petition, ['OBJECTION_DECISION'], 'NO_LONGER_APPLIES'),
      startPetitionClock(petition.clocks, decision, facts),
    ]),
    unitId: acting.unitId ?? petition.heldBy.id,
    reasons,
    between: parties,
    decider,
  });
};
