import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { endPairing } from '../../../domain/pairing/end-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { LONGEST_REMARK, PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('EndPairingResult', () => PairingType);

@InputType({ description: 'A pairing that ends before its time.' })
export class EndPairingInput extends PairingInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;
}

/** The mutation `endPairing`. */
@Resolver()
export class EndPairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Ends a CONFIRMED, ACTIVE or SUSPENDED pairing, for an ORG_OFFICER over the recruit’s unit.',
  })
  endPairing(
    @Arg('input', () => EndPairingInput) input: EndPairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REMARK);
    return this.byOfficer(context, 'endPairing', input, (pairing, facts) =>
      endPairing(pairing, { reason }, facts),
    );
  }
}
