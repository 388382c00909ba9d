import { InvalidInput } from '@lianxin/kernel';
import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { requestExtension } from '../../domain/request-extension';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('RequestExtensionResult', () => PetitionType);

@InputType({ description: 'A request for more days.' })
export class RequestExtensionInput extends PetitionInput {
  @Field(() => Int, { description: 'Calendar days, from 1.' })
  days!: number;

  @Field(() => String, { description: 'Why; the petitioner is told.' })
  reason!: string;
}

/** The mutation `requestExtension`. */
@Resolver()
export class RequestExtensionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Asks the unit’s head for more days, at most 30, once and before expiry (Art. 34). For the holder, in HANDLING.',
  })
  requestExtension(
    @Arg('input', () => RequestExtensionInput) input: RequestExtensionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { days } = input;
    if (days < 1) throw new InvalidInput('input.days', 'must be at least 1');
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    return this.decided(context, 'requestExtension', input, (petition, acting, facts) =>
      requestExtension(petition, { days, reason }, acting, facts),
    );
  }
}
