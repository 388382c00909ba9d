import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { accept, firstRefusal } from '@lianxin/kernel';
import type { Acting } from '../acting';
import { clocksOfEndedDispute } from '../coordination/ended-dispute';
import { frame, type PetitionDecision } from '../decide';
import type { Facts } from '../facts';
import { mustBeATrueDate, mustGiveReason } from '../guards';
import type { Petition } from '../petition';
import { metClocks } from '../petition-clocks';
import type { DeliveryMethod } from '../vocabulary';
import { approveDeclineGuards, pendingDecline } from './decline-guards';
import { mustBearTheDecline, type Earlier } from './earlier-petition';
import * as law from './law';

export interface ApproveDecline {
  /** False: the second person doesn't agree, and the petition goes on. */
  readonly approved: boolean;
  /** Needed where it isn't approved. */
  readonly reason: string | null;
  /** When and how the petitioner was told article, earlier number and that he may contest it; of an approval. */
  readonly noticeOn: PlainDate;
  readonly how: DeliveryMethod;
  /** The petition that the proposal cites, as it is now. */
  readonly earlier: Earlier | null;
}

/**
 * A second person declines the petition (不予受理), once the facts are found to bear it today, the petitioner being told; meets
 * ROUTE and NOTIFY on the day of the notice. Or he doesn't agree, with a reason, and nothing changes. Refuses ILLEGAL_STEP,
 * NOT_RESPONSIBLE, PURPOSE_NOT_SET, ACCUSATION_ONLY_TO_COMPETENT_ORGAN, NO_DECLINE_PROPOSED, SECOND_PERSON_REQUIRED,
 * REASON_REQUIRED, DATE_NOT_POSSIBLE, and as declinePetition does of the earlier one.
 */
export const approveDecline = (
  petition: Petition,
  { approved, reason, noticeOn, how, earlier }: ApproveDecline,
  acting: Acting,
  facts: Facts,
): PetitionDecision => {
  const refusal = firstRefusal(approveDeclineGuards, petition, acting, facts);
  const pending = pendingDecline(petition);
  if (refusal || !pending) return refusal ?? accept();
  if (!approved)
    return (
      mustGiveReason(reason, law.RULE_DECLINE) ??
      accept({ type: 'petition.decline-refused', ...frame(acting, facts), reason: reason ?? '' })
    );
  return (
    mustBearTheDecline(petition, pending.ground, earlier, facts) ??
    mustBeATrueDate(noticeOn, shanghaiDateOf(pending.proposedAt), facts.today) ??
    accept({
      type: 'petition.declined',
      ...frame(acting, facts, [
        ...metClocks(petition, ['ROUTE', 'NOTIFY'], noticeOn, petition.heldBy.id),
        ...clocksOfEndedDispute(petition, facts),
      ]),
      ...{ noticeOn, how },
    })
  );
};
