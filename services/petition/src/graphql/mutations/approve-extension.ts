import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { approveExtension } from '../../domain/approve-extension';
import type { Context } from '../context';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ApproveExtensionResult', () => PetitionType);

@InputType({ description: 'The head’s approval.' })
export class ApproveExtensionInput extends PetitionInput {
  @Field(() => DateScalar, { description: 'The day on which the petitioner was told the reason.' })
  noticeOn!: PlainDate;
}

/** The mutation `approveExtension`. */
@Resolver()
export class ApproveExtensionMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Grants the days asked for, the petitioner being told the reason (Art. 34). For a head of the holding unit who didn’t ask for them, in HANDLING.',
  })
  approveExtension(
    @Arg('input', () => ApproveExtensionInput) input: ApproveExtensionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { noticeOn } = input;
    return this.decided(context, 'approveExtension', input, (petition, acting, facts) =>
      approveExtension(petition, { noticeOn }, acting, facts),
    );
  }
}
