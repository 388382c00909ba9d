import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { suspendPairing } from '../../../domain/pairing/suspend-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('SuspendPairingResult', () => PairingType);

@InputType({ description: 'A pairing that is to rest.' })
export class SuspendPairingInput extends PairingInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

/** The mutation `suspendPairing`. */
@Resolver()
export class SuspendPairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Suspends an ACTIVE pairing, for an ORG_OFFICER over the recruit’s unit.',
  })
  suspendPairing(
    @Arg('input', () => SuspendPairingInput) input: SuspendPairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REMARK);
    return this.byOfficer(context, 'suspendPairing', input, (pairing, facts) =>
      suspendPairing(pairing, { reason }, facts),
    );
  }
}
