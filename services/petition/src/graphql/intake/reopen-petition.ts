import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ReopenPetition } from '../../application/intake/reopen-petition';
import type { Now } from '../../application/ports';
import type { ReopenGround } from '../../domain/intake/vocabulary';
import { answer } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';
import { ReopenGroundEnum } from './enums';

const Result = resultOf('ReopenPetitionResult', () => PetitionType);

@InputType({ description: 'Why a closed petition is handled again.' })
export class ReopenPetitionInput extends PetitionInput {
  @Field(() => ReopenGroundEnum, { description: 'On which ground.' })
  ground!: ReopenGround;

  @Field(() => String, {
    description: 'The new facts (without any: SAME_FACTS_CONCLUDED), or what wasn’t carried out.',
  })
  reason!: string;

  @Field(() => String, { description: 'What shows it; blanks only are refused with EVIDENCE_REQUIRED.' })
  evidence!: string;
}

/** The mutation `reopenPetition`. */
@Resolver()
export class ReopenPetitionMutation {
  constructor(
    private readonly useCase: ReopenPetition,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Takes up again what was closed: new facts, or what was promised wasn’t done (Art. 32); CONCLUDE starts anew, and the last handler has it where he still serves there. For the holder or the registering office, in CLOSED or FINAL.',
  })
  async reopenPetition(
    @Arg('input', () => ReopenPetitionInput) input: ReopenPetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const command = commandContext(context, 'reopenPetition', input, this.now());
    const petitionId = parseId('input.petitionId', input.petitionId);
    const reopening = {
      ground: input.ground,
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
      evidence: parseOptionalProse('input.evidence', input.evidence, LONGEST_REASON),
    };
    return answer(await this.useCase.execute(petitionId, reopening, context.asker, command), context.locale);
  }
}
