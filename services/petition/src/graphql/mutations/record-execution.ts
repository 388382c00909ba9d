import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { recordExecution } from '../../domain/record-execution';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('RecordExecutionResult', () => PetitionType);

@InputType({ description: 'That what an opinion in support promised was done.' })
export class RecordExecutionInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day: from conclusion to today.' })
  executedOn!: PlainDate;

  @Field(() => String, {
    description:
      'What shows the result: a record of acceptance, a receipt; blanks only are refused with EVIDENCE_REQUIRED.',
  })
  evidence!: string;
}

/** The mutation `recordExecution`. */
@Resolver()
export class RecordExecutionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records that what an opinion in support promised was carried out (Art. 32), once. For the holder, in CONCLUDED.',
  })
  recordExecution(
    @Arg('input', () => RecordExecutionInput) input: RecordExecutionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { executedOn } = input;
    const execution = {
      executedOn,
      evidence: parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON),
    };
    return this.decided(context, 'recordExecution', input, (petition, acting, facts) =>
      recordExecution(petition, execution, acting, facts),
    );
  }
}
