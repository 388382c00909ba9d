import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { contestDecline } from '../../domain/intake/contest-decline';
import type { Context } from '../context';
import { LONGEST_TEXT } from '../petition-command';
import { PetitionStatusType } from '../petition-status-type';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { parseReceived, PetitionersActInput, PetitionersMutation } from './petitioners-command';

const Result = resultOf<PetitionType | PetitionStatusType>(
  'ContestDeclineResult',
  () => PetitionType,
  () => PetitionStatusType,
);

@InputType({ description: 'What a petitioner says against a decline.' })
export class ContestDeclineInput extends PetitionersActInput {
  @Field(() => String, { description: 'Why; blanks only are refused with REASON_REQUIRED.' })
  reasons!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What facts or reasons are new; where there are any, the petition is taken in.',
  })
  newFacts?: string | null;
}

/** The mutation `contestDecline`. */
@Resolver()
export class ContestDeclineMutation extends PetitionersMutation {
  @Mutation(() => Result, {
    description:
      'Contests a decline, by the petitioner in the session of openPetition, or recorded by the holder or the registering office with day and proof; a third person decides. In DECLINED; once it was upheld, with new facts only.',
  })
  contestDecline(
    @Arg('input', () => ContestDeclineInput) input: ContestDeclineInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | PetitionStatusType | RejectionValue> {
    const contest = {
      reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_TEXT),
      newFacts: parseOptionalProse('input.newFacts', input.newFacts ?? '', LONGEST_TEXT),
      received: parseReceived(input),
    };
    return this.decided(context, 'contestDecline', input, (petition, acting, facts) =>
      contestDecline(petition, contest, acting, facts),
    );
  }
}
