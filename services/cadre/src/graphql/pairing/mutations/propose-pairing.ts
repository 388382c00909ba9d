import {
  commandContext,
  KeyedInput,
  parseId,
  parseOptionalId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ProposePairing } from '../../../application/pairing/propose-pairing';
import type { Now } from '../../../application/ports';
import type { SlotChoice } from '../../../domain/pairing/mentor-choice';
import type { Context } from '../../context';
import { answer, resultOf } from '../../refusals';
import { LONGEST_REMARK } from '../pairing-command';
import { PairingType, toPairingType } from '../pairing-type';

const Result = resultOf('ProposePairingResult', () => PairingType);

@InputType({ description: 'Who is wanted for a slot.' })
export class SlotChoiceInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The cadre; null leaves the slot empty, where nobody is left.',
  })
  mentorId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is left empty, or filled over capacity or from the unit above; at most 2,000 characters.',
  })
  reason?: string | null;
}

@InputType({ description: 'Two mentors for a recruit.' })
export class ProposePairingInput extends KeyedInput {
  @Field(() => ID, { description: 'The recruit: a cadre on probation.' })
  recruitId!: string;

  @Field(() => SlotChoiceInput, { description: 'The leading cadre.' })
  lead!: SlotChoiceInput;

  @Field(() => SlotChoiceInput, { description: 'The mid-level cadre.' })
  middle!: SlotChoiceInput;
}

const choiceOf = (path: string, { mentorId, reason }: SlotChoiceInput): SlotChoice => ({
  mentorId: parseOptionalId(`${path}.mentorId`, mentorId),
  reason: reason ? parseOptionalProse(`${path}.reason`, reason, LONGEST_REMARK) : null,
});

/** The mutation `proposePairing`. */
@Resolver()
export class ProposePairingMutation {
  constructor(
    private readonly useCase: ProposePairing,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Proposes mentors for a recruit over his probation, for an ORG_OFFICER over his unit; it is PROPOSED.',
  })
  async proposePairing(
    @Arg('input', () => ProposePairingInput) input: ProposePairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const command = commandContext(context, 'proposePairing', input, this.now());
    const proposal = {
      recruitId: parseId('input.recruitId', input.recruitId),
      lead: choiceOf('input.lead', input.lead),
      middle: choiceOf('input.middle', input.middle),
    };
    return answer(
      await this.useCase.execute(proposal, context.asker, command),
      toPairingType,
      context.locale,
    );
  }
}
