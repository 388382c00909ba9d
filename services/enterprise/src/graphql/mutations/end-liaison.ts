import {
  commandContext,
  KeyedInput,
  parseId,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { EndLiaison } from '../../application/end-liaison';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { LiaisonPairingType, toLiaisonPairingType } from '../liaison-type';
import { answer, resultOf } from '../refusals';

const EndLiaisonResult = resultOf('EndLiaisonResult', () => LiaisonPairingType);

@InputType({ description: 'A pairing that is to end.' })
export class EndLiaisonInput extends KeyedInput {
  @Field(() => ID, { description: 'The pairing.' })
  pairingId!: string;

  @Field(() => String, { description: 'Why, at most 1,000 characters.' })
  reason!: string;
}

/** The mutation `endLiaison`. */
@Resolver()
export class EndLiaisonMutation {
  constructor(
    private readonly useCase: EndLiaison,
    private readonly now: Now,
  ) {}

  @Mutation(() => EndLiaisonResult, {
    description: 'Ends a pairing, for a LIAISON, UNIT_HEAD or ORG_OFFICER over its unit.',
  })
  async endLiaison(
    @Arg('input', () => EndLiaisonInput) input: EndLiaisonInput,
    @Ctx() context: Context,
  ): Promise<LiaisonPairingType | RejectionValue> {
    const command = commandContext(context, 'endLiaison', input, this.now());
    const pairingId = parseId('input.pairingId', input.pairingId);
    const reason = parseOptionalProse('input.reason', input.reason, 1_000);
    const outcome = await this.useCase.execute(pairingId, reason, context.asker, command);
    return answer(outcome, toLiaisonPairingType, context.locale);
  }
}
