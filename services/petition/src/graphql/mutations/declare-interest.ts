import { commandContext, parseId, parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { declareInterest } from '../../domain/recuse';
import { answerWhileOpen } from '../answer';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DeclareInterestResult', () => PetitionType);

@InputType({ description: 'That a petition is a matter of the asker’s own.' })
export class DeclareInterestInput extends PetitionInput {
  @Field(() => String, { description: 'Why; encrypted. Blanks only are refused with REASON_REQUIRED.' })
  reason!: string;
}

/** The mutation `declareInterest`. */
@Resolver()
export class DeclareInterestMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    nullable: true,
    description:
      'The asker declares an interest in a petition that he reads (回避, Art. 28): from now on he knows nothing of it, and an officer’s work goes to the unit’s head; then the answer is null.',
  })
  async declareInterest(
    @Arg('input', () => DeclareInterestInput) input: DeclareInterestInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue | null> {
    const command = commandContext(context, 'declareInterest', input, this.now());
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    const outcome = await this.desk.decideForHimself(
      context.asker,
      parseId('input.petitionId', input.petitionId),
      command,
      (petition, cadreId, acting, facts) => declareInterest(petition, { cadreId, reason }, acting, facts),
    );
    return answerWhileOpen(outcome, this.desk, context);
  }
}
