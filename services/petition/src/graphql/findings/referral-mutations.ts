import type { PlainDate } from '@lianxin/calendar';
import {
  DateScalar,
  DateTimeScalar,
  parseId,
  parseOptionalId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { NewId, Now } from '../../application/ports';
import { approveReferral } from '../../domain/findings/approve-referral';
import { proposeReferral } from '../../domain/findings/propose-referral';
import { recordDissuasion } from '../../domain/findings/record-dissuasion';
import type { DissuadedFrom, ReferralGround, UnlawfulAct } from '../../domain/findings/state';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { DissuadedFromEnum, ReferralGroundEnum, UnlawfulActEnum } from './enums';

const DissuasionResult = resultOf('RecordDissuasionResult', () => PetitionType);
const ProposeResult = resultOf('ProposeReferralResult', () => PetitionType);
const ApproveResult = resultOf('ApproveReferralResult', () => PetitionType);

@InputType({ description: 'That somebody was dissuaded from an act.' })
export class RecordDissuasionInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day: from receipt to today.' })
  on!: PlainDate;

  @Field(() => DissuadedFromEnum, { description: 'From what.' })
  from!: DissuadedFrom;

  @Field(() => String, {
    description: 'What happened and what was said to it, at most 5,000 characters; encrypted.',
  })
  text!: string;
}

@InputType({ description: 'A referral of an act to the organ that is competent for it.' })
export class ProposeReferralInput extends PetitionInput {
  @Field(() => ID, { description: 'The demand, which was found UNREASONABLE.' })
  demandId!: string;

  @Field(() => ReferralGroundEnum, { description: 'On what it rests.' })
  ground!: ReferralGround;

  @Field(() => UnlawfulActEnum, {
    nullable: true,
    description: 'Which act of PR 26; left out for a fabrication.',
  })
  act?: UnlawfulAct | null;

  @Field(() => DateScalar, { description: 'The day of the act.' })
  actOn!: PlainDate;

  @Field(() => String, { description: 'What happened, at most 5,000 characters; encrypted.' })
  text!: string;

  @Field(() => String, { description: 'What shows it, at most 5,000 characters; encrypted.' })
  evidence!: string;

  @Field(() => String, { description: 'The competent organ, at most 5,000 characters.' })
  organ!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The dissuasion on record; left out only in an emergency.',
  })
  dissuasionId?: string | null;

  @Field(() => DateScalar, { description: 'The day on which the petitioner was told.' })
  noticeOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'What he said to it; encrypted.' })
  statement?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How his statement was asked for, where there is none; encrypted.',
  })
  statementAttempt?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the police were called in immediate danger; the record follows within 24 hours.',
  })
  emergencyAt?: Date | null;
}

@InputType({ description: 'A referral that is approved.' })
export class ApproveReferralInput extends PetitionInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;
}

/** A mutation that gives an id to what it records. */
abstract class NumberedMutation extends PetitionMutation {
  constructor(
    desk: CaseDesk,
    now: Now,
    protected readonly newId: NewId,
  ) {
    super(desk, now);
  }
}

const prose = (field: string, text: string | null | undefined): string =>
  parseOptionalProse(`input.${field}`, text ?? '', LONGEST_REASON);

/** The mutation `recordDissuasion`. */
@Resolver()
export class RecordDissuasionMutation extends NumberedMutation {
  @Mutation(() => DissuasionResult, {
    description: 'Records that somebody was dissuaded from an act (Art. 26, 47). For the holder.',
  })
  recordDissuasion(
    @Arg('input', () => RecordDissuasionInput) input: RecordDissuasionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const dissuasion = {
      ...{ dissuasionId: this.newId(), on: input.on, from: input.from },
      text: prose('text', input.text),
    };
    return this.decided(context, 'recordDissuasion', input, (petition, acting, facts) =>
      recordDissuasion(petition, dissuasion, acting, facts),
    );
  }
}

/** The mutation `proposeReferral`. */
@Resolver()
export class ProposeReferralMutation extends NumberedMutation {
  @Mutation(() => ProposeResult, {
    description:
      'Proposes to refer an act to the competent organ (Art. 27, 47): for an unreasonable demand, a dated act or a proven fabrication, with evidence, a dissuasion on record and notice to the petitioner. Visits, however many or to whichever office, are no ground. For the holder; nothing is in force before another unit approves.',
  })
  proposeReferral(
    @Arg('input', () => ProposeReferralInput) input: ProposeReferralInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { ground, actOn, noticeOn } = input;
    const referral = {
      ...{ referralId: this.newId(), ground, actOn, noticeOn, act: input.act ?? null },
      demandId: parseId('input.demandId', input.demandId),
      text: prose('text', input.text),
      evidence: prose('evidence', input.evidence),
      organ: prose('organ', input.organ),
      dissuasionId: parseOptionalId('input.dissuasionId', input.dissuasionId),
      statement: prose('statement', input.statement) || null,
      attempt: prose('statementAttempt', input.statementAttempt) || null,
      emergencyAt: input.emergencyAt?.toISOString() ?? null,
    };
    return this.decided(context, 'proposeReferral', input, (petition, acting, facts) =>
      proposeReferral(petition, referral, acting, facts),
    );
  }
}

/** The mutation `approveReferral`. */
@Resolver()
export class ApproveReferralMutation extends PetitionMutation {
  @Mutation(() => ApproveResult, {
    description:
      'Puts a referral in force for twelve months, by a second person of another unit. Refused with REFERRAL_APPROVER_SAME_UNIT, SECOND_PERSON_REQUIRED, NO_REFERRAL_PENDING.',
  })
  approveReferral(
    @Arg('input', () => ApproveReferralInput) input: ApproveReferralInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const referralId = parseId('input.referralId', input.referralId);
    return this.decided(context, 'approveReferral', input, (petition, acting, facts) =>
      approveReferral(petition, { referralId }, acting, facts),
    );
  }
}
