import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { recordExternalReview } from '../../domain/review/record-external-review';
import type { ReviewOutcome } from '../../domain/review/review';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { ReviewOutcomeEnum } from './types';

const Result = resultOf('RecordExternalReviewResult', () => PetitionType);

@InputType({ description: 'A review or re-review that an organ outside the district decided.' })
export class RecordExternalReviewInput extends PetitionInput {
  @Field(() => String, { description: 'The organ.' })
  organ!: string;

  @Field(() => String, { description: 'The number of its decision.' })
  externalNumber!: string;

  @Field(() => String, { description: 'Where its document is kept.' })
  document!: string;

  @Field(() => ReviewOutcomeEnum, { description: 'What it came to.' })
  outcome!: ReviewOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  decidedOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day on which the petitioner received it.' })
  deliveredOn!: PlainDate;
}

/** The mutation `recordExternalReview`. */
@Resolver()
export class RecordExternalReviewMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Enters the review, or after it the re-review, that an organ outside decided (Art. 35, 36). For the holder or the registering office, in CONCLUDED, REVIEWED or CLOSED.',
  })
  recordExternalReview(
    @Arg('input', () => RecordExternalReviewInput) input: RecordExternalReviewInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { outcome, decidedOn, deliveredOn } = input;
    const decision = {
      ...{ outcome, decidedOn, deliveredOn },
      organ: parseOptionalProse('input.organ', input.organ, LONGEST_REASON),
      externalNumber: parseOptionalProse('input.externalNumber', input.externalNumber, LONGEST_REASON),
      document: parseOptionalProse('input.document', input.document, LONGEST_REASON),
    };
    return this.decided(context, 'recordExternalReview', input, (petition, acting, facts) =>
      recordExternalReview(petition, decision, acting, facts),
    );
  }
}
