import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { decideReReview, decideReview, type DecideReview } from '../../domain/review/decide-review';
import type { ReviewOutcome } from '../../domain/review/review';
import type { Context } from '../context';
import { LONGEST_TEXT, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { parseLegalBasis } from '../legal-basis';
import { ReviewOutcomeEnum } from './types';

const ReviewResult = resultOf('DecideReviewResult', () => PetitionType);
const ReReviewResult = resultOf('DecideReReviewResult', () => PetitionType);

@InputType({ description: '复查意见.' })
export class DecideReviewInput extends PetitionInput {
  @Field(() => ReviewOutcomeEnum, { description: 'What it comes to.' })
  outcome!: ReviewOutcome;

  @Field(() => String, { description: 'The reasons.' })
  reasons!: string;

  @Field(() => [String], { description: 'The provisions it rests on.' })
  legalBasis!: string[];
}

@InputType({ description: '复核意见.' })
export class DecideReReviewInput extends DecideReviewInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is shown to the public: only after a hearing (Art. 36), else HEARING_REQUIRED.',
  })
  publish!: boolean;
}

const decisionOf = (input: DecideReviewInput, publish: boolean): DecideReview => ({
  outcome: input.outcome,
  reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_TEXT),
  legalBasis: parseLegalBasis(input.legalBasis),
  publish,
});

/** The mutation `decideReview`. */
@Resolver()
export class DecideReviewMutation extends PetitionMutation {
  @Mutation(() => ReviewResult, {
    description:
      'Decides the review (Art. 35): upheld, or set aside and handled anew. For the unit that was asked, by somebody who didn’t decide before; in CONCLUDED.',
  })
  decideReview(
    @Arg('input', () => DecideReviewInput) input: DecideReviewInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const decision = decisionOf(input, false);
    return this.decided(context, 'decideReview', input, (petition, acting, facts) =>
      decideReview(petition, decision, acting, facts),
    );
  }
}

/** The mutation `decideReReview`. */
@Resolver()
export class DecideReReviewMutation extends PetitionMutation {
  @Mutation(() => ReReviewResult, {
    description:
      'Decides the re-review (Art. 36): upheld and final, or set aside and handled anew. For the unit that was asked, by somebody who didn’t decide before; in REVIEWED.',
  })
  decideReReview(
    @Arg('input', () => DecideReReviewInput) input: DecideReReviewInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const decision = decisionOf(input, input.publish);
    return this.decided(context, 'decideReReview', input, (petition, acting, facts) =>
      decideReReview(petition, decision, acting, facts),
    );
  }
}
