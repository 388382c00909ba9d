import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { rejectPairing } from '../../../domain/pairing/reject-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('RejectPairingResult', () => PairingType);

@InputType({ description: 'A proposal that comes to nothing.' })
export class RejectPairingInput extends PairingInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

/** The mutation `rejectPairing`. */
@Resolver()
export class RejectPairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Rejects a PROPOSED pairing, for an ORG_OFFICER over the recruit’s unit; it is ENDED.',
  })
  rejectPairing(
    @Arg('input', () => RejectPairingInput) input: RejectPairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REMARK);
    return this.byOfficer(context, 'rejectPairing', input, (pairing, facts) =>
      rejectPairing(pairing, { reason }, facts),
    );
  }
}
