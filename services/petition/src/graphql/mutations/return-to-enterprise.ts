import { commandContext, parseId, parseProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { ReturnToEnterprise } from '../../application/return-to-enterprise';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ReturnToEnterpriseResult', () => PetitionType);

@InputType({ description: 'Why a firm’s request goes back.' })
export class ReturnToEnterpriseInput extends PetitionInput {
  @Field(() => String, {
    description: 'The reason, which the enterprise service reads; at most 5,000 characters.',
  })
  reason!: string;
}

/** The mutation `returnToEnterprise`. */
@Resolver()
export class ReturnToEnterpriseMutation {
  constructor(
    private readonly useCase: ReturnToEnterprise,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Gives a firm’s request back to the enterprise service with the reason and what was done; the petition is closed and its periods bind nobody any more. For the holder, in REGISTERED or RECEIVED, once the hand-over is confirmed; never for an accusation.',
  })
  async returnToEnterprise(
    @Arg('input', () => ReturnToEnterpriseInput) input: ReturnToEnterpriseInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const id = parseId('input.petitionId', input.petitionId);
    const reason = parseProse('input.reason', input.reason, LONGEST_REASON);
    const command = commandContext(context, 'returnToEnterprise', input, this.now());
    return answer(await this.useCase.execute(context.asker, id, reason, command), context.locale);
  }
}
