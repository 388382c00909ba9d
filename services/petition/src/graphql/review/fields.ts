import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Hearing } from '../../domain/review/review';
import { OpinionType } from '../case-parts';
import { toOpinion } from '../petition-parts';
import { PetitionType } from '../petition-type';
import { PetitionHearingType, PetitionReviewType, toReview } from './types';

const toHearing = ({ of, unitId, ...hearing }: Hearing): PetitionHearingType => ({
  ...hearing,
  unit: { id: unitId },
  inReReview: of === 'RE_REVIEW',
});

/** What a petition shows of its reviews. */
@Resolver(() => PetitionType)
export class PetitionReviewFields {
  @FieldResolver(() => [PetitionReviewType], {
    description: 'Its reviews and re-reviews in their order, of earlier answers too (PR 35, 36).',
  })
  reviews(@Root() { petition }: PetitionType): PetitionReviewType[] {
    return (petition.reviews ?? []).map(toReview);
  }

  @FieldResolver(() => [PetitionHearingType], { description: 'Its hearings in their order (PR 31, 36).' })
  hearings(@Root() { petition }: PetitionType): PetitionHearingType[] {
    return (petition.hearings ?? []).map(toHearing);
  }

  @FieldResolver(() => [OpinionType], {
    description: 'Opinions that a review set aside, oldest first; the present one is `opinion`.',
  })
  earlierOpinions(@Root() { petition }: PetitionType): OpinionType[] {
    return (petition.earlierAnswers ?? []).flatMap((earlier) => toOpinion(earlier) ?? []);
  }
}
