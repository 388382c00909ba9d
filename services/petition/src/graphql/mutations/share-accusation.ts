import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Now } from '../../application/ports';
import type { ShareAccusation } from '../../application/share-accusation';
import type { ShareGround } from '../../domain/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { ShareGroundEnum } from '../enums';
import { PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('ShareAccusationResult', () => PetitionType);

@InputType({ description: 'To whom the law has an accusation shown.' })
export class ShareAccusationInput extends PetitionInput {
  @Field(() => ID, {
    description: 'The unit; an accused one is refused with UNIT_IS_ACCUSED, one gone with UNIT_NOT_ACTIVE.',
  })
  unitId!: string;

  @Field(() => ShareGroundEnum, {
    description: 'On which ground; a unit of another kind is refused with SHARE_WITHOUT_GROUND.',
  })
  ground!: ShareGround;
}

/** The mutation `shareAccusation`. */
@Resolver()
export class ShareAccusationMutation {
  constructor(
    private readonly useCase: ShareAccusation,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Shows an accusation to one more unit, on record (Art. 30, 41): it may be read there, nothing more. For the registering office or the competent organ that holds it, in any state.',
  })
  async shareAccusation(
    @Arg('input', () => ShareAccusationInput) input: ShareAccusationInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'shareAccusation', input, this.now());
    const share = { unitId: parseId('input.unitId', input.unitId), ground: input.ground };
    const petitionId = parseId('input.petitionId', input.petitionId);
    return answer(await this.useCase.execute(petitionId, share, context.asker, command), context.locale);
  }
}
