import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import type { RequestReview } from '../../application/request-review';
import type { ReviewStage } from '../../domain/review/review';
import type { Channel } from '../../domain/vocabulary';
import type { Context } from '../context';
import { ChannelEnum } from '../enums';
import { LONGEST_REASON, LONGEST_TEXT, PetitionInput } from '../petition-command';
import { PetitionStatusType, toPetitionStatus } from '../petition-status-type';
import { refused, resultOf } from '../refusals';

const ReviewResult = resultOf('RequestReviewResult', () => PetitionStatusType);
const ReReviewResult = resultOf('RequestReReviewResult', () => PetitionStatusType);

@InputType({ description: 'A request for a review of the opinion.' })
export class RequestReviewInput extends PetitionInput {
  @Field(() => String, { description: 'Why the petitioner doesn’t agree.' })
  grounds!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which he asked, where an officer records it; in his session it is today.',
  })
  requestedOn?: PlainDate | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'How it came in; ONLINE in his session.' })
  how?: Channel | null;

  @Field(() => String, {
    nullable: true,
    description: 'What proves that he asked then, where an officer records it; without it EVIDENCE_REQUIRED.',
  })
  proof?: string | null;
}

@InputType({ description: 'A request for a re-review of the review.' })
export class RequestReReviewInput extends RequestReviewInput {}

const ASKS =
  'By the petitioner in the session of openPetition, or recorded for him by an officer of the holder or of the registering office.';

/** The mutations `requestReview` and `requestReReview`. */
@Resolver()
export class RequestReviewMutations {
  constructor(
    private readonly requests: RequestReview,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ReviewResult, {
    description: `Asks the next unit up to review the opinion, within 30 days of its proven delivery (Art. 35). ${ASKS} In CONCLUDED, or CLOSED within the period, which opens it again.`,
  })
  requestReview(
    @Arg('input', () => RequestReviewInput) input: RequestReviewInput,
    @Ctx() context: Context,
  ): Promise<PetitionStatusType | RejectionValue> {
    return this.asked('REVIEW', 'requestReview', input, context);
  }

  @Mutation(() => ReReviewResult, {
    description: `Asks the unit above the reviewing one to re-review, within 30 days of the review’s proven delivery (Art. 36). ${ASKS} In REVIEWED, or CLOSED after it within the period, which opens it again.`,
  })
  requestReReview(
    @Arg('input', () => RequestReReviewInput) input: RequestReReviewInput,
    @Ctx() context: Context,
  ): Promise<PetitionStatusType | RejectionValue> {
    return this.asked('RE_REVIEW', 'requestReReview', input, context);
  }

  private async asked(
    stage: ReviewStage,
    command: string,
    input: RequestReviewInput,
    context: Context,
  ): Promise<PetitionStatusType | RejectionValue> {
    const { asker, locale } = context;
    const now = this.now();
    const himself = asker.kind === 'CASE_SESSION';
    const asked = {
      on: (himself ? null : input.requestedOn) ?? shanghaiDateOf(now),
      how: (himself ? null : input.how) ?? 'ONLINE',
      proof: input.proof ? parseOptionalProse('input.proof', input.proof, LONGEST_REASON) : null,
      grounds: parseOptionalProse('input.grounds', input.grounds, LONGEST_TEXT),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    const told = commandContext(context, command, input, now);
    const outcome = await this.requests.execute(stage, petitionId, asked, asker, told);
    return outcome.kind === 'rejected'
      ? refused(outcome, locale)
      : toPetitionStatus(outcome.state, this.desk.factsAt(now), locale);
  }
}
