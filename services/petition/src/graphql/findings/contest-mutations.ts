import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { contestFinding, decideFindingContest } from '../../domain/findings/contest-finding';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { refused, resultOf } from '../refusals';

@InputType({ description: 'The petitioner’s word against a referral.' })
export class ContestFindingInput extends PetitionInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => String, { description: 'Why, at most 5,000 characters.' })
  reasons!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which he said so, where an officer records it; today by default.',
  })
  on?: PlainDate | null;
}

@ObjectType('FindingContestReceipt', {
  description: 'That the petitioner’s word against a referral is on record.',
})
export class FindingContestReceiptType {
  @Field(() => ID, { description: 'The petition.' })
  petitionId!: string;

  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => DateScalar, { description: 'The day on which he said so.' })
  on!: PlainDate;
}

const ContestResult = resultOf('ContestFindingResult', () => FindingContestReceiptType);
const DecideResult = resultOf('DecideFindingContestResult', () => PetitionType);

/** The mutation `contestFinding`. */
@Resolver()
export class ContestFindingMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => ContestResult, {
    description:
      'Contests a referral, once: by the petitioner in the session of openPetition, or for him, on record, by the unit that answers or the registering office. Refused with FINDING_UNKNOWN, FINDING_CONTESTED, REASON_REQUIRED.',
  })
  async contestFinding(
    @Arg('input', () => ContestFindingInput) input: ContestFindingInput,
    @Ctx() context: Context,
  ): Promise<FindingContestReceiptType | RejectionValue> {
    const now = this.now();
    const petitionId = parseId('input.petitionId', input.petitionId);
    const on = input.on ?? this.desk.factsAt(now).today;
    const referralId = parseId('input.referralId', input.referralId);
    const reasons = parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON);
    const command = commandContext(context, 'contestFinding', input, now);
    const contest = { referralId, on, reasons };
    const { asker } = context;
    const outcome = await (asker.kind === 'CASE_SESSION'
      ? this.desk.decideForPetitioner(asker, petitionId, command, (petition, acting, facts) =>
          contestFinding(petition, contest, acting, facts),
        )
      : this.desk.decide(asker, petitionId, command, (petition, acting, facts) =>
          contestFinding(petition, contest, acting, facts),
        ));
    return outcome.kind === 'rejected'
      ? refused(outcome, context.locale)
      : Object.assign(new FindingContestReceiptType(), { petitionId, referralId, on });
  }
}

@InputType({ description: 'The decision on a petitioner’s word against a referral.' })
export class DecideFindingContestInput extends PetitionInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Boolean, { description: 'Whether the referral is lifted.' })
  lifted!: boolean;

  @Field(() => String, { description: 'Why, at most 5,000 characters; the petitioner is told.' })
  reasons!: string;
}

/** The mutation `decideFindingContest`. */
@Resolver()
export class DecideFindingContestMutation extends PetitionMutation {
  @Mutation(() => DecideResult, {
    description:
      'Decides on a petitioner’s word against a referral, by somebody of another unit who neither proposed nor approved it. Refused with NO_FINDING_CONTESTED, REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED, REASON_REQUIRED.',
  })
  decideFindingContest(
    @Arg('input', () => DecideFindingContestInput) input: DecideFindingContestInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const referralId = parseId('input.referralId', input.referralId);
    const reasons = parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON);
    const decision = { referralId, lifted: input.lifted, reasons };
    return this.decided(context, 'decideFindingContest', input, (petition, acting, facts) =>
      decideFindingContest(petition, decision, acting, facts),
    );
  }
}
