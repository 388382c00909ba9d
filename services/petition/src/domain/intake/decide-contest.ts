import { accept, firstRefusal, reject } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustGiveReason } from '../guards';
import type { Petition } from '../petition';
import { metClocks, startClockOfReceipt } from '../petition-clocks';
import { decideContestGuards, pendingContest } from './decline-guards';
import * as law from './law';

export interface DecideContest {
  /** True: the decline stays. */
  readonly upheld: boolean;
  readonly reason: string;
}

/**
 * A third person upholds a decline, or takes the petition in, the clock of receipt starting anew; where the petitioner names new
 * facts it is taken in (PR 36). Refuses ILLEGAL_STEP, NOT_RESPONSIBLE, NO_CONTEST_PENDING, SECOND_PERSON_REQUIRED,
 * REASON_REQUIRED, NEW_FACTS_GO_IN.
 */
export const decideContest = (
  petition: Petition,
  { upheld, reason }: DecideContest,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal =
    firstRefusal(decideContestGuards, petition, acting, facts) ??
    mustGiveReason(reason, law.RULE_CONTEST) ??
    (upheld && pendingContest(petition)?.newFacts ? reject('NEW_FACTS_GO_IN', law.PR_44_MUST_ACCEPT) : null);
  if (refusal) return refusal;
  const decided = metClocks(petition, ['OBJECTION_DECISION'], facts.today);
  const anew = upheld ? [] : [startClockOfReceipt(petition, petition.heldBy, facts.today, facts)];
  return accept({
    type: 'petition.contest-decided',
    ...frame(acting, facts, [...decided, ...anew]),
    ...{ upheld, reason },
  });
};
