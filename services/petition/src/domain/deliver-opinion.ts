import type { PlainDate } from '@lianxin/calendar';
import type { Clock } from '@lianxin/casework';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from './acting';
import { circumstanceOf, mustBeProvenByItsMethod, type ProvenDelivery } from './conclusion/proof-of-delivery';
import { frame, type PetitionDecision } from './decide';
import type { Facts } from './facts';
import { mustActForHolder, mustBeAStepHere, mustBeATrueDate, type StandingGuard } from './guards';
import type { Petition } from './petition';
import { metClocks, startPetitionClock } from './petition-clocks';

export type DeliverOpinion = ProvenDelivery;

export const deliverOpinionGuards: readonly StandingGuard[] = [
  mustBeAStepHere('deliverOpinion'),
  mustActForHolder,
];

/** The petitioner's 30 days to ask for review of an opinion (PR 35), moved on from a day off; a suggestion has none. */
const reviewPeriod = (petition: Petition, startedOn: PlainDate, facts: Facts): readonly Clock[] => {
  if (petition.answer?.kind !== 'OPINION') return [];
  const start = { kind: 'REVIEW_REQUEST', rule: 'reviewRequest', unitId: null, startedOn } as const;
  return [startPetitionClock(petition.clocks, start, facts)];
};

/** What is supported must be done within the rule table's days (PR 32); nothing else has to be carried out. */
const executionPeriod = (petition: Petition, startedOn: PlainDate, facts: Facts): readonly Clock[] => {
  if (petition.answer?.kind !== 'OPINION' || petition.answer.outcome !== 'SUPPORT') return [];
  const unitId = petition.heldBy.id;
  return [
    startPetitionClock(petition.clocks, { kind: 'EXECUTION', rule: 'execution', unitId, startedOn }, facts),
  ];
};

/**
 * Records that opinion or answer reached the petitioner: 办结. Meets CONCLUDE, SUGGESTION and SIMPLE_REPLY on the day of delivery, and a
 * NOTIFY that was still owed, because a written answer tells more than a notice; starts REVIEW_REQUEST and, for an opinion in support,
 * EXECUTION (PR 23, 32, 34, 35). Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const deliverOpinion = (
  petition: Petition,
  command: DeliverOpinion,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const { how, deliveredOn: on, proof } = command;
  return (
    firstRefusal(deliverOpinionGuards, petition, acting, facts) ??
    mustBeProvenByItsMethod(command) ??
    mustBeATrueDate(on, petition.answeredOn ?? petition.receivedOn, facts.today) ??
    accept({
      type: 'petition.opinion-delivered',
      ...frame(acting, facts, [
        ...metClocks(petition, ['NOTIFY', 'CONCLUDE', 'SUGGESTION', 'SIMPLE_REPLY'], on),
        ...reviewPeriod(petition, on, facts),
        ...executionPeriod(petition, on, facts),
      ]),
      ...{ on, how, proof },
      ...circumstanceOf(command),
    })
  );
};
