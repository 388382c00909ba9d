import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { isBlank, mustGiveReason } from '../guards';
import type { Petition } from '../petition';
import { startPetitionClock } from '../petition-clocks';
import { contestDeclineGuards } from './decline-guards';
import * as law from './law';
import { mustShowWhatHeBrought, statedBy, type ReceivedBy } from './petitioners-acts';

export interface ContestDecline {
  readonly reasons: string;
  /** What is new in it; null where nothing. */
  readonly newFacts: string | null;
  readonly received: ReceivedBy | null;
}

/**
 * The petitioner contests a decline, in his session or through who received it from him; a third person decides within the period
 * of the rule table. Once it was upheld, only new facts are heard. Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, CONTEST_PENDING,
 * REASON_REQUIRED, SAME_FACTS_CONCLUDED, EVIDENCE_REQUIRED, DATE_NOT_POSSIBLE.
 */
export const contestDecline = (
  petition: Petition,
  { reasons, newFacts, received }: ContestDecline,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const last = petition.declines?.at(-1);
  const wasUpheld = (last?.contests.length ?? 0) > 0;
  const earliest = last?.decided?.noticeOn ?? petition.receivedOn;
  const refusal =
    firstRefusal(contestDeclineGuards, petition, acting, facts) ??
    mustGiveReason(reasons, law.RULE_CONTEST) ??
    (wasUpheld && isBlank(newFacts) ? reject('SAME_FACTS_CONCLUDED', law.RULE_CONTEST) : null) ??
    mustShowWhatHeBrought(petition, received, earliest, acting, facts);
  if (refusal) return refusal;
  const stated = statedBy(petition, received, acting, facts);
  const unitId = petition.heldBy.id;
  const start = {
    kind: 'OBJECTION_DECISION',
    rule: 'objectionDecision',
    unitId,
    startedOn: stated.on,
  } as const;
  const clock = startPetitionClock(petition.clocks, start, facts);
  return accept({
    type: 'petition.decline-contested',
    ...frame(acting, facts, [{ ...clock, rule: law.LOCAL_CONTEST_DECISION }]),
    ...{ ...stated, reasons, newFacts: isBlank(newFacts) ? null : newFacts },
  });
};
