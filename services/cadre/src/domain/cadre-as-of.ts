import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { Cadre, CadreStatus, CadreTier, Tenure, Tenures } from './cadre';

/** What a cadre was on a day: serving in a unit, suspended in it, or gone from the last one. */
export interface CadreAsOf {
  readonly status: CadreStatus;
  /** Null once service has ended. */
  readonly unitId: Uuid | null;
  /** Of the post held on that day, or held last. */
  readonly tier: CadreTier;
  readonly post: string | null;
  readonly rank: string | null;
  /** Whether he was a recruit (新录用公务员) whose probation had not been decided (CSL 34). */
  readonly onProbation: boolean;
}

/** A file as far as dated answers need it. */
export type DatedFacts = Pick<Cadre, 'tenures' | 'posts' | 'ranks' | 'suspensions' | 'probation'>;

/** The membership of a day, or null before the first and after the last one. */
export const tenureOn = (tenures: Tenures, date: PlainDate): Tenure | null =>
  tenures.find(({ from, until }) => from <= date && (until === null || date < until)) ?? null;

const isSuspendedOn = ({ suspensions }: DatedFacts, date: PlainDate): boolean =>
  suspensions.some(({ from, until }) => from <= date && (until === null || date < until));

/** Whether the probation was under way on a day: it lasts until it is decided, also past its last day. */
export const isOnProbationOn = ({ probation }: Pick<Cadre, 'probation'>, date: PlainDate): boolean =>
  probation !== null &&
  probation.from <= date &&
  (probation.decidedOn === null || date < probation.decidedOn);

/** What the cadre was on a day; null before he joined. */
export const cadreAsOf = (cadre: DatedFacts, date: PlainDate): CadreAsOf | null => {
  if (date < cadre.tenures[0].from) return null;
  const tenure = tenureOn(cadre.tenures, date);
  const post = cadre.posts.findLast(({ from }) => from <= date) ?? cadre.posts[0];
  const serving = isSuspendedOn(cadre, date) ? 'SUSPENDED' : 'SERVING';
  return {
    status: tenure === null ? 'LEFT' : serving,
    unitId: tenure?.unitId ?? null,
    tier: post.tier,
    post: post.post,
    rank: cadre.ranks.findLast(({ from }) => from <= date)?.rank ?? null,
    onProbation: tenure !== null && isOnProbationOn(cadre, date),
  };
};

/** Whether he will be gone, or has left, before a term that ends on `until` (its first day without it) is over. */
export const leavesBefore = (
  { leavesOn, status }: Pick<Cadre, 'leavesOn' | 'status'>,
  until: PlainDate,
): boolean => status === 'LEFT' || (leavesOn !== null && leavesOn < until);
