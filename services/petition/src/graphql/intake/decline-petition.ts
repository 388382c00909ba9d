import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Declines } from '../../application/intake/declines';
import type { Now } from '../../application/ports';
import type { DeclineGround } from '../../domain/intake/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { DeclineGroundEnum } from './enums';

const Result = resultOf('DeclinePetitionResult', () => PetitionType);

@InputType({ description: 'A proposal not to take a petition in.' })
export class DeclinePetitionInput extends PetitionInput {
  @Field(() => DeclineGroundEnum, { description: 'On which ground (Art. 19, 36).' })
  ground!: DeclineGround;

  @Field(() => String, { description: 'The number of the earlier petition.' })
  earlierNumber!: string;

  @Field(() => String, {
    description: 'Why facts and reasons are the same; blanks only are refused with REASON_REQUIRED.',
  })
  reasons!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What of it wasn’t said in the earlier one; anything new goes in (NEW_FACTS_GO_IN).',
  })
  newFacts?: string | null;
}

/** The mutation `declinePetition`. */
@Resolver()
export class DeclinePetitionMutation {
  constructor(
    private readonly useCase: Declines,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Proposes to decline a petition (不予受理, Art. 19, 36), citing the earlier one; a second person decides by approveDecline, and until then nothing changes. For the holder, in REGISTERED or RECEIVED; never an accusation.',
  })
  async declinePetition(
    @Arg('input', () => DeclinePetitionInput) input: DeclinePetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'declinePetition', input, this.now());
    const petitionId = parseId('input.petitionId', input.petitionId);
    const proposal = {
      ground: input.ground,
      earlierNumber: parseOptionalProse('input.earlierNumber', input.earlierNumber, 40).trim(),
      reasons: parseOptionalProse('input.reasons', input.reasons, LONGEST_REASON),
      newFacts: parseOptionalProse('input.newFacts', input.newFacts ?? '', LONGEST_REASON),
    };
    return answer(await this.useCase.propose(petitionId, proposal, context.asker, command), context.locale);
  }
}
