import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { LinkOrder, LinkSameMatter } from '../../application/link-same-matter';
import type { Now } from '../../application/ports';
import type { MatterRelation } from '../../domain/matter/relation';
import { answer } from '../answer';
import type { Context } from '../context';
import { MatterRelationEnum } from '../matter-enums';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const LinkResult = resultOf('LinkSameMatterResult', () => PetitionType);
const UnlinkResult = resultOf('UnlinkSameMatterResult', () => PetitionType);

@InputType({ description: 'Which earlier petition belongs to it no more, and why.' })
export class UnlinkSameMatterInput extends PetitionInput {
  @Field(() => ID, {
    description: 'The earlier petition; one that the asker may not know of is NOT_FOUND.',
  })
  earlierPetitionId!: string;

  @Field(() => String, { description: 'Why; blanks only are refused with REASON_REQUIRED.' })
  reason!: string;
}

@InputType({ description: 'To which earlier petition it belongs, as what, and why.' })
export class LinkSameMatterInput extends UnlinkSameMatterInput {
  @Field(() => MatterRelationEnum, {
    description:
      'REPEAT for the same petitioner, confirmed by PETITION_CLERK of the registering office; SAME_MATTER for others.',
  })
  relation!: MatterRelation;
}

const orderOf = (input: UnlinkSameMatterInput): LinkOrder => ({
  petitionId: parseId('input.petitionId', input.petitionId),
  earlierId: parseId('input.earlierPetitionId', input.earlierPetitionId),
  reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
});

/** The mutations `linkSameMatter` and `unlinkSameMatter`. */
@Resolver()
export class LinkSameMatterMutations {
  constructor(
    private readonly useCase: LinkSameMatter,
    private readonly now: Now,
  ) {}

  @Mutation(() => LinkResult, {
    description:
      'Links a petition to an earlier one, in any state: it keeps its number and clocks, nothing is merged, nothing counts against anybody. A confirmed repeat that still waits goes back to who first received the root, unless wall or recusal forbid (首访负责制). For the unit that answers and the registering office.',
  })
  async linkSameMatter(
    @Arg('input', () => LinkSameMatterInput) input: LinkSameMatterInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'linkSameMatter', input, this.now());
    const order = orderOf(input);
    return answer(await this.useCase.link(order, input.relation, context.asker, command), context.locale);
  }

  @Mutation(() => UnlinkResult, {
    description:
      'Takes a link to an earlier petition away again, in any state; where the petition is by now stays as it is. For the unit that answers and the registering office.',
  })
  async unlinkSameMatter(
    @Arg('input', () => UnlinkSameMatterInput) input: UnlinkSameMatterInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'unlinkSameMatter', input, this.now());
    return answer(await this.useCase.unlink(orderOf(input), context.asker, command), context.locale);
  }
}
