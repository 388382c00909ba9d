import type { RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { resumePairing } from '../../../domain/pairing/resume-pairing';
import type { Context } from '../../context';
import { resultOf } from '../../refusals';
import { PairingInput, PairingMutation } from '../pairing-command';
import { PairingType } from '../pairing-type';

const Result = resultOf('ResumePairingResult', () => PairingType);

@InputType({ description: 'A pairing that is to go on.' })
export class ResumePairingInput extends PairingInput {}

/** The mutation `resumePairing`. */
@Resolver()
export class ResumePairingMutation extends PairingMutation {
  @Mutation(() => Result, {
    description: 'Resumes a SUSPENDED pairing, for an ORG_OFFICER over the recruit’s unit.',
  })
  resumePairing(
    @Arg('input', () => ResumePairingInput) input: ResumePairingInput,
    @Ctx() context: Context,
  ): Promise<PairingType | RejectionValue> {
    return this.byOfficer(context, 'resumePairing', input, (pairing, facts) =>
      resumePairing(pairing, {}, facts),
    );
  }
}
