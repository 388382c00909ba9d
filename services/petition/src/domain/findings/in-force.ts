import type { PlainDate } from '@lianxin/calendar';
import type { Demand, Petition } from '../petition';
import type { Category } from '../vocabulary';
import type { DemandWork, Referral } from './state';

/** The last referral of a demand, whatever became of it. */
export const referralOf = ({ findings }: Pick<Petition, 'findings'>, demandId: string): Referral | null =>
  findings?.referrals.filter((referral) => referral.demandId === demandId).at(-1) ?? null;

/** What was done about a demand; null as long as nothing was. */
export const workOn = ({ findings }: Pick<Petition, 'findings'>, demandId: string): DemandWork | null =>
  findings?.works.find((work) => work.demandId === demandId) ?? null;

/** Whether a referral holds on a day: approved, not past its last day, not lifted. */
export const isInForce = ({ approved, contest }: Referral, today: PlainDate): boolean =>
  approved !== null && approved.on <= today && today <= approved.until && contest?.decision?.lifted !== true;

/** Whether a referral waits for its approval. */
export const isProposed = ({ approved, contest }: Referral): boolean =>
  approved === null && contest?.decision?.lifted !== true;

/** Whether the petitioner's word against it waits for a decision. */
export const isContested = ({ contest }: Referral): boolean => contest !== null && contest.decision === null;

/**
 * The category as it is shown on a day: REFER only while an approved referral is in force and the demand is still found
 * unreasonable, else what the merit alone says (PR 27).
 */
export const categoryOn = (
  petition: Pick<Petition, 'findings'>,
  demand: Demand,
  today: PlainDate,
): Category | null => {
  const referral = referralOf(petition, demand.id);
  const isReferred = demand.merit === 'UNREASONABLE' && referral !== null && isInForce(referral, today);
  return isReferred ? 'REFER' : demand.category;
};
