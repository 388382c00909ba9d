import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { completePairing } from '../../../domain/pairing/complete-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('CompletePairingResult', () => PairingType);

@InputType({ description: 'A pairing that comes to its end.' })
export class CompletePairingInput extends PairingInput {
  @Field(() => String, { nullable: true, description: 'Why a slot is vacant at the end, where one is.' })
  reason?: string | null;
}

/** The mutation `completePairing`. */
@Resolver()
export class CompletePairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Completes an ACTIVE pairing whose probation was passed (CSL 34), for an ORG_OFFICER over the recruit’s unit.',
  })
  completePairing(
    @Arg('input', () => CompletePairingInput) input: CompletePairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const reason = input.reason ? parseOptionalProse('input.reason', input.reason, LONGEST_REMARK) : null;
    return this.byOfficer(context, 'completePairing', input, (pairing, facts) =>
      completePairing(pairing, { reason }, facts),
    );
  }
}
