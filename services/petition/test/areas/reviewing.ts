import { closePetition } from '../../src/domain/close-petition';
import type { PetitionDecision } from '../../src/domain/decide';
import { ratePetition } from '../../src/domain/rate-petition';
import { decideReReview, decideReview, type DecideReview } from '../../src/domain/review/decide-review';
import { deliverReviewDecision } from '../../src/domain/review/deliver-review-decision';
import { concludeHearing, holdHearing } from '../../src/domain/review/hearing';
import {
  recordExternalReview,
  type RecordExternalReview,
} from '../../src/domain/review/record-external-review';
import { requestReReview, requestReview, type RequestReview } from '../../src/domain/review/request-review';
import { pendingReview, undeliveredReview } from '../../src/domain/review/reviews-of';
import type { Acting } from '../../src/domain/acting';
import type { Facts } from '../../src/domain/facts';
import type { Petition } from '../../src/domain/petition';
import type { UnitFacts } from '../../src/domain/unit';
import { concluded, officerOf, PETITIONER, wallWhere, type PetitionBuilder } from '../builders';

const above = (n: number, part: Partial<UnitFacts> = {}): UnitFacts => ({
  id: `00000000-0000-7000-8000-0000000000${n}`,
  active: true,
  function: null,
  kind: 'GOVERNMENT_DEPARTMENT',
  ancestors: [],
  ...part,
});

/** Above the bureaus, the district; above the district, the city, which is no part of the product. */
export const DISTRICT = above(10);
export const CITY = above(11);
export const OUTSIDE_CITY = above(12, { kind: 'EXTERNAL' });

/** What the petitioner asks for in his session, unless changed. */
export const asked = (facts: Facts, part: Partial<RequestReview> = {}): RequestReview => ({
  ...{ on: facts.today, how: 'ONLINE', proof: null, grounds: '对处理意见不服', above: [DISTRICT, CITY] },
  ...part,
});

export const reviewAsked = (
  petition: Petition,
  facts: Facts,
  part: Partial<RequestReview> = {},
  acting: Acting = PETITIONER,
): PetitionDecision => requestReview(petition, asked(facts, part), acting, facts, wallWhere());

export const reReviewAsked = (
  petition: Petition,
  facts: Facts,
  part: Partial<RequestReview> = {},
  acting: Acting = PETITIONER,
): PetitionDecision =>
  requestReReview(petition, asked(facts, { above: [CITY], ...part }), acting, facts, wallWhere());

/** An officer of the unit that is to decide now; of nobody's where none is. */
export const reviewer = (petition: Petition): Acting =>
  officerOf(pendingReview(petition)?.unit ?? DISTRICT, 5);

export const DECISION: DecideReview = {
  outcome: 'UPHELD',
  reasons: '事实清楚，依据正确。',
  legalBasis: ['信访工作条例'],
  publish: false,
};
export const SET_ASIDE: DecideReview = { ...DECISION, outcome: 'SET_ASIDE', reasons: '事实未查清。' };

export const reviewDecided = (petition: Petition, facts: Facts, decision = DECISION): PetitionDecision =>
  decideReview(petition, decision, reviewer(petition), facts);
export const reReviewDecided = (petition: Petition, facts: Facts, decision = DECISION): PetitionDecision =>
  decideReReview(petition, decision, reviewer(petition), facts);

export const reviewDelivered = (petition: Petition, facts: Facts): PetitionDecision =>
  deliverReviewDecision(
    petition,
    { how: 'IN_PERSON', deliveredOn: facts.today, proof: '回执002' },
    officerOf(undeliveredReview(petition)?.unit ?? DISTRICT, 5),
    facts,
  );

export const hearingHeld = (petition: Petition, facts: Facts): PetitionDecision =>
  holdHearing(
    petition,
    { on: facts.today, openToPublic: true, reason: null },
    officerOf(pendingReview(petition)?.unit ?? petition.heldBy, 5),
    facts,
  );
export const hearingConcluded = (petition: Petition, facts: Facts): PetitionDecision =>
  concludeHearing(
    petition,
    { on: facts.today, record: '听证笔录001' },
    officerOf(pendingReview(petition)?.unit ?? petition.heldBy, 5),
    facts,
  );

export const decidedOutside = (
  petition: Petition,
  facts: Facts,
  part: Partial<RecordExternalReview> = {},
): PetitionDecision =>
  recordExternalReview(
    petition,
    {
      ...{ organ: '某市人民政府', externalNumber: '复查〔2026〕3号', document: '来文003', outcome: 'UPHELD' },
      ...{ decidedOn: facts.today, deliveredOn: facts.today },
      ...part,
    },
    officerOf(petition.heldBy),
    facts,
  );

/** A claim at each stage of review and re-review. */
export const underReview = (): PetitionBuilder => concluded().later(3).step(reviewAsked);
export const reviewed = (): PetitionBuilder => underReview().later(10).step(reviewDecided);
export const reviewedAndTold = (): PetitionBuilder => reviewed().later(1).step(reviewDelivered);
export const setAside = (): PetitionBuilder =>
  underReview()
    .later(10)
    .step((p, f) => reviewDecided(p, f, SET_ASIDE));
export const underReReview = (): PetitionBuilder => reviewedAndTold().later(5).step(reReviewAsked);
export const final = (): PetitionBuilder => underReReview().later(9).step(reReviewDecided);
export const finalAndTold = (): PetitionBuilder => final().later(1).step(reviewDelivered);

const rated = (builder: PetitionBuilder): PetitionBuilder =>
  builder.step((p, f) => ratePetition(p, { of: 'HANDLING_UNIT', grade: 2 }, PETITIONER, f));
const closing = (builder: PetitionBuilder): PetitionBuilder =>
  builder.step((p, f) => closePetition(p, officerOf(p.heldBy, 2), f));

/** Rated, and closed within the period for review or re-review. */
export const closedInTime = (): PetitionBuilder => closing(rated(concluded()));
export const closedAfterReview = (): PetitionBuilder => closing(rated(reviewedAndTold()));
export const closedFinal = (): PetitionBuilder => closing(finalAndTold());
