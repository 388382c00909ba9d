import { parseOptionalProse, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { decideContest } from '../../domain/intake/decide-contest';
import type { Context } from '../context';
import { LONGEST_REASON, PetitionInput, PetitionMutation } from '../petition-command';
import { PetitionType } from '../petition-type';
import { resultOf } from '../refusals';

const Result = resultOf('DecideContestResult', () => PetitionType);

@InputType({ description: 'A third person’s decision on what the petitioner says against a decline.' })
export class DecideContestInput extends PetitionInput {
  @Field(() => Boolean, { description: 'True: the decline stays. False: the petition is taken in.' })
  upheld!: boolean;

  @Field(() => String, {
    description: 'Why; the petitioner is told. Blanks only are refused with REASON_REQUIRED.',
  })
  reason!: string;
}

/** The mutation `decideContest`. */
@Resolver()
export class DecideContestMutation extends PetitionMutation {
  @Mutation(() => Result, {
    description:
      'Decides on the contest of a decline: it stays, or the petition is RECEIVED and its period starts anew; where new facts are named it is taken in (Art. 36, NEW_FACTS_GO_IN). For the holder or the registering office, neither by who proposed nor by who approved, in DECLINED.',
  })
  decideContest(
    @Arg('input', () => DecideContestInput) input: DecideContestInput,
    @Ctx() context: Context,
  ): Promise<PetitionType | RejectionValue> {
    const { upheld } = input;
    const reason = parseOptionalProse('input.reason', input.reason, LONGEST_REASON);
    return this.decided(context, 'decideContest', input, (petition, acting, facts) =>
      decideContest(petition, { upheld, reason }, acting, facts),
    );
  }
}
