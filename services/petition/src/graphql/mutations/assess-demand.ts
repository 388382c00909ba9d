import { parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { assessDemand } from '../../domain/assess-demand';
import type { Merit } from '../../domain/vocabulary';
import type { Context } from '../context';
import { MeritEnum } from '../enums';
import { PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AssessDemandResult', () => PetitionType);

@InputType({ description: 'The findings on a demand.' })
export class AssessDemandInput extends PetitionInput {
  @Field(() => ID, { description: 'The demand, within the petition.' })
  demandId!: string;

  @Field(() => MeritEnum, { description: 'Whether facts and law bear it out.' })
  merit!: Merit;

  @Field(() => Boolean, { description: 'Whether there is hardship (Art. 37), whatever the merit.' })
  hardship!: boolean;
}

/** The mutation `assessDemand`. */
@Resolver()
export class AssessDemandMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Records the findings on a demand; its category follows from them (Art. 27). For the holder, in HANDLING.',
  })
  assessDemand(
    @Arg('input', () => AssessDemandInput) input: AssessDemandInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const demandId = parseId('input.demandId', input.demandId);
    const { merit, hardship } = input;
    return this.decided(context, 'assessDemand', input, (petition, acting, facts) =>
      assessDemand(petition, { demandId, merit, hardship }, acting, facts),
    );
  }
}
