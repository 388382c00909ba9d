import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { recordProcedureResult } from '../../domain/intake/record-procedure-result';
import type { ProcedureOutcome } from '../../domain/intake/vocabulary';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { ProcedureOutcomeEnum } from './enums';

const Result = resultOf('RecordProcedureResultResult', () => PetitionType);

@InputType({ description: 'What a procedure did with a claim that was led to it.' })
export class RecordProcedureResultInput extends PetitionInput {
  @Field(() => ProcedureOutcomeEnum, { description: 'What it did.' })
  outcome!: ProcedureOutcome;

  @Field(() => DateScalar, { description: 'The day on which the office learned of it.' })
  on!: PlainDate;

  @Field(() => String, { description: 'What shows it; blanks only are refused with EVIDENCE_REQUIRED.' })
  evidence!: string;
}

/** The mutation `recordProcedureResult`. */
@Resolver()
export class RecordProcedureResultMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records what the procedure did: taken up or decided there, the petition is CLOSED, by another person than who led it there; refused there, it is RECEIVED again and its period starts anew. For the holder, in GUIDED.',
  })
  recordProcedureResult(
    @Arg('input', () => RecordProcedureResultInput) input: RecordProcedureResultInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { outcome, on } = input;
    const evidence = parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON);
    return this.decided(context, 'recordProcedureResult', input, (petition, acting, facts) =>
      recordProcedureResult(petition, { outcome, on, evidence }, acting, facts),
    );
  }
}
