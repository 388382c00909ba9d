import type { RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { confirmPairing } from '../../../domain/pairing/confirm-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('ConfirmPairingResult', () => PairingType);

@InputType({ description: 'A proposal to which the organization department agrees.' })
export class ConfirmPairingInput extends PairingInput {}

/** The mutation `confirmPairing`. */
@Resolver()
export class ConfirmPairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description:
      'Confirms a PROPOSED pairing, for an ORG_OFFICER over the recruit’s unit; it is ACTIVE from its term’s first day.',
  })
  confirmPairing(
    @Arg('input', () => ConfirmPairingInput) input: ConfirmPairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    return this.byOfficer(context, 'confirmPairing', input, (pairing, facts) =>
      confirmPairing(pairing, {}, facts),
    );
  }
}
