import type { PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  parseId,
  parseOptionalId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { InstructionRecord } from '../../application/coordination/record-instruction';
import type { Now } from '../../application/ports';
import { answerInstruction } from '../../domain/coordination/instruction';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Recorded = resultOf('RecordInstructionResult', () => PetitionType);
const Answered = resultOf('AnswerInstructionResult', () => PetitionType);

/** The longest official name, in characters. */
const LONGEST_NAME = 100;

@InputType({ description: 'A leader’s instruction (阅批).' })
export class RecordInstructionInput extends PetitionInput {
  @Field(() => ID, { nullable: true, description: 'The leader, where he is a cadre here.' })
  leaderId?: string | null;

  @Field(() => String, {
    description: 'His office and name as they stand on the paper; at most 100 characters.',
  })
  leaderName!: string;

  @Field(() => String, { description: 'What he instructed; blanks only are refused.' })
  text!: string;

  @Field(() => DateScalar, { description: 'When; not before the petition came in, nor after today.' })
  instructedOn!: PlainDate;

  @Field(() => ID, {
    description: 'The unit that owns it: one that has to do with the petition; else UNIT_NOT_INVOLVED.',
  })
  ownerUnitId!: string;

  @Field(() => ID, { nullable: true, description: 'The officer who owns it there.' })
  ownerOfficerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the feedback.' })
  dueOn?: PlainDate | null;

  @Field(() => Boolean, { description: 'Whether feedback is asked for.' })
  feedbackAsked!: boolean;
}

@InputType({ description: 'What came of an instruction.' })
export class AnswerInstructionInput extends PetitionInput {
  @Field(() => ID, { description: 'The instruction, by its id in the petition.' })
  instructionId!: string;

  @Field(() => String, { description: 'The feedback; blanks only are refused.' })
  text!: string;
}

/** The mutation `recordInstruction`. */
@Resolver()
export class RecordInstructionMutation {
  constructor(
    private readonly useCase: InstructionRecord,
    private readonly now: Now,
  ) {}

  @Mutation(() => Recorded, {
    description:
      'Puts a leader’s instruction on record, with owner and date; it decides nothing of the petition. For every unit that has to do with it, in any state; an accusation stays in its circle (Art. 30).',
  })
  async recordInstruction(
    @Arg('input', () => RecordInstructionInput) input: RecordInstructionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'recordInstruction', input, this.now());
    const { instructedOn, feedbackAsked } = input;
    const instruction = {
      ...{ instructedOn, feedbackAsked, dueOn: input.dueOn ?? null },
      leaderId: parseOptionalId('input.leaderId', input.leaderId),
      leaderName: parseOptionalProse('input.leaderName', input.leaderName, LONGEST_NAME),
      text: parseOptionalProse('input.text', input.text, LONGEST_REASON),
      ownerUnitId: parseId('input.ownerUnitId', input.ownerUnitId),
      ownerOfficerId: parseOptionalId('input.ownerOfficerId', input.ownerOfficerId),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(
      await this.useCase.execute(petitionId, instruction, context.asker, command),
      context.locale,
    );
  }
}

/** The mutation `answerInstruction`. */
@Resolver()
export class AnswerInstructionMutation extends PetitionMutation {
  @Mutation(() => Answered, {
    description: 'Says what came of an instruction, once. For the unit that owns it, in any state.',
  })
  answerInstruction(
    @Arg('input', () => AnswerInstructionInput) input: AnswerInstructionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const text = parseOptionalProse('input.text', input.text, LONGEST_REASON);
    return this.decided(context, 'answerInstruction', input, (petition, acting, facts) =>
      answerInstruction(petition, { entryId: input.instructionId, text }, acting, facts),
    );
  }
}
