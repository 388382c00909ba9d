import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, describedEnum, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  REVIEW_OUTCOMES,
  REVIEW_STAGES,
  type Review,
  type ReviewOutcome,
  type ReviewStage,
} from '../../domain/review/review';
import type { Channel } from '../../domain/vocabulary';
import { ChannelEnum } from '../enums';
import { Unit } from '../refusals';

export const ReviewStageEnum = describedEnum('ReviewStage', 'Which of the two reviews.', REVIEW_STAGES, {
  REVIEW: '复查, by the next unit up (PR 35).',
  RE_REVIEW: '复核, by the unit above that one (PR 36).',
});

export const ReviewOutcomeEnum = describedEnum('ReviewOutcome', 'What a review comes to.', REVIEW_OUTCOMES, {
  UPHELD: '维持; the opinion stands.',
  SET_ASIDE: '撤销; the unit that gave it handles it anew.',
});

@ObjectType('PetitionReview', { description: 'A review (PR 35) or re-review (PR 36) of one opinion.' })
export class PetitionReviewType {
  @Field(() => ID, { description: 'Within its petition.' })
  id!: string;

  @Field(() => ReviewStageEnum, { description: 'Which of the two.' })
  stage!: ReviewStage;

  @Field(() => Boolean, { description: 'Whether it is of the answer that stands, not of an earlier one.' })
  present!: boolean;

  @Field(() => Unit, {
    nullable: true,
    description: 'The unit that decides it: the next one up; null where an organ outside did.',
  })
  unit!: EntityReference | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was asked for.' })
  requestedOn!: PlainDate | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'How it was asked for.' })
  how!: Channel | null;

  @Field(() => String, { nullable: true, description: 'Why the petitioner asks for it.' })
  grounds!: string | null;

  @Field(() => ReviewOutcomeEnum, {
    nullable: true,
    description: 'What it came to; null until it is decided.',
  })
  outcome!: ReviewOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The reasons; null where it was decided outside.' })
  reasons!: string | null;

  @Field(() => [String], { description: 'The provisions on which the decision rests.' })
  legalBasis!: readonly string[];

  @Field(() => Boolean, { description: 'Whether it is shown to the public, after a hearing (PR 36).' })
  published!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the decision reached the petitioner; the next period counts from there.',
  })
  deliveredOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'The organ outside that decided it.' })
  organ!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its decision.' })
  externalNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its document is kept.' })
  document!: string | null;
}

@ObjectType('PetitionHearing', { description: 'A hearing (听证, PR 31, 36).' })
export class PetitionHearingType {
  @Field(() => Unit, { nullable: true, description: 'The unit that holds it.' })
  unit!: EntityReference;

  @Field(() => Boolean, { description: 'Whether it is held in the re-review, whose period it stops.' })
  inReReview!: boolean;

  @Field(() => DateScalar, { description: 'The day from which on it goes.' })
  on!: PlainDate;

  @Field(() => Boolean, { description: 'Whether it is open to the public.' })
  openToPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it isn’t; null where it is.' })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of its end; null while it lasts.' })
  concludedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What was said and found; null while it lasts.' })
  record!: string | null;
}

/** A review as who handles the case reads it. */
export const toReview = (review: Review): PetitionReviewType => {
  const { id, stage, unit, request, decision, delivery, external, past } = review;
  return {
    ...{ id, stage, present: !past, unit: unit && { id: unit.id } },
    ...{ requestedOn: request?.on ?? null, how: request?.how ?? null, grounds: request?.grounds ?? null },
    ...{ outcome: decision?.outcome ?? null, decidedOn: decision?.on ?? null },
    ...{ reasons: decision?.reasons ?? null, legalBasis: decision?.legalBasis ?? [] },
    ...{ published: decision?.published ?? false, deliveredOn: delivery?.on ?? null },
    organ: external?.organ ?? null,
    externalNumber: external?.externalNumber ?? null,
    document: external?.document ?? null,
  };
};

/** The same as the petitioner reads it: what it came to only once he was given it in writing, and nothing of where files lie. */
export const toPetitionersReview = (review: Review): PetitionReviewType => ({
  ...toReview(review.delivery ? review : { ...review, decision: null }),
  document: null,
});
