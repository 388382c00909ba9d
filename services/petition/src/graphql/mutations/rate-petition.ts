import { InvalidInput } from '@lianxin/kernel';
import { commandContext, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, Int, InputType, Mutation, Resolver } from 'type-graphql';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { ratePetition } from '../../domain/rate-petition';
import type { Grade, RatedBody } from '../../domain/vocabulary';
import type { Context } from '../context';
import { RatedBodyEnum } from '../enums';
import { PetitionInput } from '../petition-command';
import { PetitionStatusType, toPetitionStatus } from '../petition-status-type';
import { refused, resultOf } from '../refusals';

const Result = resultOf('RatePetitionResult', () => PetitionStatusType);

@InputType({ description: 'A voluntary rating by the petitioner.' })
export class RatePetitionInput extends PetitionInput {
  @Field(() => RatedBodyEnum, { description: 'Who is rated.' })
  of!: RatedBody;

  @Field(() => Int, { description: 'From 1 (非常不满意) to 5 (非常满意).' })
  grade!: number;
}

const parseGrade = (grade: number): Grade => {
  if (grade < 1 || grade > 5) throw new InvalidInput('input.grade', 'lies between 1 and 5');
  return grade as Grade;
};

/** The mutation `ratePetition`. */
@Resolver()
export class RatePetitionMutation {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Rates the petition office or the handling unit, each once, by the petitioner in the session of openPetition; voluntary, silence is neutral. In CONCLUDED, or CLOSED within the rating window.',
  })
  async ratePetition(
    @Arg('input', () => RatePetitionInput) input: RatePetitionInput,
    @Ctx() context: Context,
  ): Promise<PetitionStatusType | RejectionValue> {
    const now = this.now();
    const rating = { of: input.of, grade: parseGrade(input.grade) };
    const outcome = await this.desk.decideForPetitioner(
      context.asker,
      parseId('input.petitionId', input.petitionId),
      commandContext(context, 'ratePetition', input, now),
      (petition, acting, facts) => ratePetition(petition, rating, acting, facts),
    );
    return outcome.kind === 'rejected'
      ? refused(outcome, context.locale)
      : toPetitionStatus(outcome.state, this.desk.factsAt(now), context.locale);
  }
}
