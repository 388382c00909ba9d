import { commandContext, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { CaseDesk, Decide } from '../application/case-desk';
import type { Now } from '../application/ports';
import { answer } from './answer';
import type { Context } from './context';
import type { PetitionType } from './petition-type';

/** What every command on an existing petition names. */
@InputType()
export abstract class PetitionInput extends KeyedInput {
  @Field(() => ID, { description: 'The petition.' })
  petitionId!: string;
}

/** What a mutation on an existing petition stands on. */
export abstract class PetitionMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  /** Has the desk decide on behalf of the asker's unit, and answers. */
  protected async decided(
    context: Context,
    command: string,
    input: PetitionInput,
    decide: Decide,
  ): Promise<PetitionType | RejectionValue> {
    const petitionId = parseId('input.petitionId', input.petitionId);
    const told = commandContext(context, command, input, this.now());
    return answer(await this.desk.decide(context.asker, petitionId, told, decide), context.locale);
  }
}

/** The longest reason, in characters. */
export const LONGEST_REASON = 5_000;

/** The longest text of a petition or an opinion, in characters. */
export const LONGEST_TEXT = 20_000;
