import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import { DateScalar, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { extendProbation } from '../../../domain/pairing/extend-probation';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('ExtendProbationResult', () => PairingType);

@InputType({ description: 'A longer probation after a long absence.' })
export class ExtendProbationInput extends PairingInput {
  @Field(() => Int, { description: 'The absence within the probation, in working days; 0 to 400.' })
  absenceWorkingDays!: number;

  @Field(() => DateScalar, { description: 'The first day after the longer probation.' })
  until!: PlainDate;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

/** The mutation `extendProbation`. */
@Resolver()
export class ExtendProbationMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Extends the probation of an ACTIVE pairing’s recruit (CSL 34), for an ORG_OFFICER over his unit; the term follows.',
  })
  extendProbation(
    @Arg('input', () => ExtendProbationInput) input: ExtendProbationInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const { absenceWorkingDays, until } = input;
    if (absenceWorkingDays < 0 || absenceWorkingDays > 400)
      throw new InvalidInput('input.absenceWorkingDays', 'must be between 0 and 400');
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REMARK);
    const extension = { absenceWorkingDays, until, reason };
    return this.byOfficer(context, 'extendProbation', input, (pairing, facts) =>
      extendProbation(pairing, extension, facts),
    );
  }
}
