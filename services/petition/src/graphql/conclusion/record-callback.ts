import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { recordCallback } from '../../domain/conclusion/record-callback';
import type { CallbackAnswer, Settled } from '../../domain/conclusion/words';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { CallbackAnswerEnum, SettledEnum } from './types';

const Result = resultOf('RecordCallbackResult', () => PetitionType);

@InputType({ description: 'A call back (回访).' })
export class RecordCallbackInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day, from the delivery to today.' })
  on!: PlainDate;

  @Field(() => CallbackAnswerEnum, { description: 'What the petitioner said.' })
  said!: CallbackAnswer;

  @Field(() => String, { nullable: true, description: 'In his words.' })
  note?: string | null;

  @Field(() => SettledEnum, {
    description:
      'Whether it is settled (化解), as he says; YES or NO without his words is EVIDENCE_REQUIRED.',
  })
  settled!: Settled;
}

/** The mutation `recordCallback`. */
@Resolver()
export class RecordCallbackMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that the petitioner was called back, and whether the dispute is settled; that concludes and closes nothing. For the holder or the registering office, in CONCLUDED, REVIEWED and FINAL.',
  })
  recordCallback(
    @Arg('input', () => RecordCallbackInput) input: RecordCallbackInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { on, said, settled } = input;
    const note = input.note ? parseOptionalProse('input.note', input.note, LONGEST_REASON) : null;
    return this.decided(context, 'recordCallback', input, (petition, acting, facts) =>
      recordCallback(petition, { on, said, note, settled }, acting, facts),
    );
  }
}
