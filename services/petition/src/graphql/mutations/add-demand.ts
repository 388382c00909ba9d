import { parseOptionalId, parseProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { NewId, Now } from '../../application/ports';
import { addDemand } from '../../domain/add-demand';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AddDemandResult', () => PetitionType);

@InputType({ description: 'One more thing that a petition asks for.' })
export class AddDemandInput extends PetitionInput {
  @Field(() => String, { description: 'What is asked for, at most 5,000 characters.' })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partly reasonable demand from which this one is split; null for one of its own.',
  })
  parentId?: string | null;
}

/** The mutation `addDemand`. */
@Resolver()
export class AddDemandMutation extends PetitionMutation {
  constructor(
    desk: CaseDesk,
    now: Now,
    private readonly newId: NewId,
  ) {
    super(desk, now);
  }

  @Mutation(() => Result, {
    description:
      'Records one more thing that a petition asks for, or a part of one (Art. 27). For the holder.',
  })
  addDemand(
    @Arg('input', () => AddDemandInput) input: AddDemandInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const demand = {
      demandId: this.newId(),
      text: parseProse('input.text', input.text, LONGEST_REASON),
      parentId: parseOptionalId('input.parentId', input.parentId),
    };
    return this.decided(context, 'addDemand', input, (petition, acting, facts) =>
      addDemand(petition, demand, acting, facts),
    );
  }
}
