import { InvalidInput } from '@lianxin/kernel';
import { parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { evaluatePairing } from '../../../domain/pairing/evaluate-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('EvaluatePairingResult', () => PairingType);

@InputType({ description: 'What one of a pair says of the other.' })
export class EvaluatePairingInput extends PairingInput {
  @Field(() => ID, { description: 'The mentor of whom the recruit speaks, or the recruit.' })
  aboutId!: string;

  @Field(() => Int, { description: '1 (worst) to 5 (best).' })
  grade!: number;

  @Field(() => String, { nullable: true, description: 'In words; at most 2,000 characters.' })
  remark?: string | null;
}

/** The mutation `evaluatePairing`. */
@Resolver()
export class EvaluatePairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Evaluates the other of an ACTIVE or COMPLETED pairing, once and voluntarily, for the recruit or a mentor.',
  })
  evaluatePairing(
    @Arg('input', () => EvaluatePairingInput) input: EvaluatePairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const aboutId = parseId('input.aboutId', input.aboutId);
    const { grade } = input;
    if (grade < 1 || grade > 5) throw new InvalidInput('input.grade', 'must be between 1 and 5');
    const remark = input.remark ? parseOptionalProse('input.remark', input.remark, LONGEST_REMARK) : null;
    return this.byParticipant(context, 'evaluatePairing', input, (pairing, authorId, facts) =>
      evaluatePairing(pairing, { authorId, aboutId, grade, remark }, facts),
    );
  }
}
