import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { AssignHandler } from '../../application/assign-handler';
import type { Now } from '../../application/ports';
import { answer } from '../answer';
import type { Context } from '../context';
import { PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('AssignHandlerResult', () => PetitionType);

@InputType({ description: 'Who shall answer for a petition within its unit.' })
export class AssignHandlerInput extends PetitionInput {
  @Field(() => ID, {
    description:
      'A cadre who serves in the unit that answers; others are refused with OFFICER_NOT_OF_UNIT or OFFICER_NOT_SERVING.',
  })
  cadreId!: string;
}

/** The mutation `assignHandler`. */
@Resolver()
export class AssignHandlerMutation {
  constructor(
    private readonly useCase: AssignHandler,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Names the officer of a petition, e.g. after the last one left (首访负责制). For a head of the holding unit, in every state but CLOSED.',
  })
  async assignHandler(
    @Arg('input', () => AssignHandlerInput) input: AssignHandlerInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'assignHandler', input, this.now());
    const petitionId = parseId('input.petitionId', input.petitionId);
    const cadreId = parseId('input.cadreId', input.cadreId);
    return answer(await this.useCase.execute(petitionId, cadreId, context.asker, command), context.locale);
  }
}
