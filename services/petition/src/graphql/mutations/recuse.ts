import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import type { Recuse } from '../../application/recuse';
import { answerWhileOpen } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('RecuseResult', () => PetitionType);

@InputType({ description: 'Who shall have nothing to do with a petition.' })
export class RecuseInput extends PetitionInput {
  @Field(() => ID, { description: 'A cadre of the directory.' })
  cadreId!: string;

  @Field(() => String, { description: 'Why; encrypted. Blanks only are refused with REASON_REQUIRED.' })
  reason!: string;
}

/** The mutation `recuse`. */
@Resolver()
export class RecuseMutation {
  constructor(
    private readonly useCase: Recuse,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    nullable: true,
    description:
      'Recuses a cadre from a petition (回避, Art. 28): from now on he knows nothing of it. For a head of the holding unit and for DISCIPLINE; null where the asker recused himself.',
  })
  async recuse(
    @Arg('input', () => RecuseInput) input: RecuseInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue | null> {
    const command = commandContext(context, 'recuse', input, this.now());
    const recusal = {
      cadreId: parseId('input.cadreId', input.cadreId),
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    const petitionId = parseId('input.petitionId', input.petitionId);
    const outcome = await this.useCase.execute(petitionId, recusal, context.asker, command);
    return answerWhileOpen(outcome, this.desk, context);
  }
}
