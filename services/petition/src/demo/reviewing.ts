import { addDays } from '@lianxin/calendar';
import type { Acting } from '../domain/acting';
import { decideReview } from '../domain/review/decide-review';
import { deliverReviewDecision } from '../domain/review/deliver-review-decision';
import { recordExternalReview } from '../domain/review/record-external-review';
import { requestReview } from '../domain/review/request-review';
import type { ReviewOutcome } from '../domain/review/review';
import { NO_WALL } from '../domain/wall';
import type { CaseFile } from './case-file';
import { answer, issue, provenDelivery } from './concluding';
import { WAYS } from './taking-up';

const OUTCOMES: Readonly<Record<ReviewOutcome, number>> = { UPHELD: 75, SET_ASIDE: 25 };

const REASONS: Readonly<Record<ReviewOutcome, string>> = {
  UPHELD: '原处理意见认定事实清楚，适用依据正确，予以维持。',
  SET_ASIDE: '原处理意见认定事实不清，予以撤销，由原办理单位重新办理。',
};

/** The unit above reviews it here, where somebody of it deals with petitions. */
const reviewedHere = (file: CaseFile): boolean => {
  const { walk, staff } = file;
  const chance = file.chance.of('review');
  const { id, heldBy, answeredBy, delivery } = walk.petition;
  const above = staff.above(heldBy.id, walk.today);
  const petitioner: Acting = { kind: 'CASE_SESSION', id, cadreId: null, unitId: null, roles: [] };
  const asked = {
    on: walk.today,
    how: 'ONLINE',
    proof: null,
    grounds: '对认定的事实不服，请求复查。',
  } as const;
  walk.act(petitioner, (petition, acting, facts) =>
    requestReview(petition, { ...asked, above }, acting, facts, NO_WALL),
  );
  const unit = walk.petition.reviews?.at(-1)?.unit;
  if (!unit || !walk.reach(addDays(walk.today, chance.int(6, 27)))) return false;
  const outcome = chance.weighted(OUTCOMES);
  const decision = {
    outcome,
    reasons: REASONS[outcome],
    legalBasis: ['《信访工作条例》第三十五条'],
    publish: false,
  };
  const reviewer = staff.clerk(chance, unit.id, walk.today, [answeredBy, delivery?.by ?? null]);
  walk.act(reviewer, (petition, acting, facts) => decideReview(petition, decision, acting, facts));
  if (!walk.reach(walk.workdayIn(chance.int(0, 2)))) return false;
  const told = provenDelivery(file, chance.weighted(WAYS));
  walk.act(reviewer, (petition, acting, facts) => deliverReviewDecision(petition, told, acting, facts));
  return true;
};

/** The city decides, and sends its document. */
const decidedOutside = (file: CaseFile, outcome: ReviewOutcome): boolean => {
  const { walk, staff } = file;
  const chance = file.chance.of('outside');
  if (!walk.reach(walk.workdayIn(chance.int(12, 40)))) return false;
  const number = chance.int(10, 400);
  const decided = {
    ...{ organ: '示范市人民政府', externalNumber: `示复〔${walk.today.slice(0, 4)}〕${number}号`, outcome },
    ...{ document: `来文${number}`, decidedOn: walk.today, deliveredOn: walk.today },
  };
  const clerk = staff.clerk(chance, walk.petition.heldBy.id, walk.today);
  walk.act(clerk, (petition, acting, facts) => recordExternalReview(petition, decided, acting, facts));
  return true;
};

/**
 * Some who got an opinion contest it: it is reviewed above the unit, or by the city where nobody there deals with petitions, and
 * some go on to re-review; what is set aside is answered anew. Answers whether closing may come by now.
 */
export const contest = (file: CaseFile): boolean => {
  const { walk, staff } = file;
  const chance = file.chance.of('contest');
  if (!chance.happens(0.07)) return true;
  if (!walk.reach(addDays(walk.today, chance.int(2, 24)))) return false;
  const [above] = staff.above(walk.petition.heldBy.id, walk.today);
  const isHere = above !== undefined && staff.isStaffed(above.id, walk.today);
  if (!(isHere ? reviewedHere(file) : decidedOutside(file, chance.weighted(OUTCOMES)))) return false;
  if (walk.petition.status === 'HANDLING')
    return answer(file, addDays(walk.today, chance.int(15, 45)), issue);
  return chance.happens(0.45) ? decidedOutside(file, 'UPHELD') : true;
};
