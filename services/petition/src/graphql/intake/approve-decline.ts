import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Declines } from '../../application/intake/declines';
import type { Now } from '../../application/ports';
import type { DeliveryMethod } from '../../domain/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { DeliveryMethodEnum } from '../enums';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ApproveDeclineResult', () => PetitionType);

@InputType({ description: 'A second person’s decision on a proposal to decline.' })
export class ApproveDeclineInput extends PetitionInput {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False: he doesn’t agree, and the petition goes on.',
  })
  approved!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why he doesn’t agree; needed then (REASON_REQUIRED).',
  })
  reason?: string | null;

  @Field(() => DateScalar, {
    description:
      'When the petitioner was told article, earlier number and that he may contest it; passed over where it isn’t approved.',
  })
  noticeOn!: PlainDate;

  @Field(() => DeliveryMethodEnum, { description: 'How he was told.' })
  how!: DeliveryMethod;
}

/** The mutation `approveDecline`. */
@Resolver()
export class ApproveDeclineMutation {
  constructor(
    private readonly useCase: Declines,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Declines a petition that another person proposed to decline (不予受理), the petitioner being told that he may contest it; the facts are judged anew today. For the holder, in REGISTERED or RECEIVED.',
  })
  async approveDecline(
    @Arg('input', () => ApproveDeclineInput) input: ApproveDeclineInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'approveDecline', input, this.now());
    const petitionId = parseId('input.petitionId', input.petitionId);
    const { approved, noticeOn, how } = input;
    const reason = parseOptionalProse('input.reason', input.reason ?? '', LONGEST_REASON);
    const decision = { approved, noticeOn, how, reason };
    return answer(await this.useCase.decide(petitionId, decision, context.asker, command), context.locale);
  }
}
