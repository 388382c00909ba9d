import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import {
  commandContext,
  DateScalar,
  KeyedInput,
  parseOptionalProse,
  type RejectionValue,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChangeRules } from '../../application/change-rules';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { LONGEST_REASON } from '../petition-command';
import { refused, resultOf } from '../refusals';
import { PetitionRuleChangeType, PetitionRuleValueInput, toRuleChange } from '../rule-parts';

const Result = resultOf('ProposePetitionRuleChangeResult', () => PetitionRuleChangeType);

@InputType({ description: 'What is to change in the rule table, and from which day.' })
export class ProposePetitionRuleChangeInput extends KeyedInput {
  @Field(() => [PetitionRuleValueInput], { description: 'The new figures, each rule once.' })
  changes!: PetitionRuleValueInput[];

  @Field(() => DateScalar, {
    description:
      'The first day on which they are in force; a day that has begun is refused with DATE_NOT_POSSIBLE.',
  })
  effectiveFrom!: PlainDate;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether clocks that run on that day are derived again: an office’s only to an earlier, a petitioner’s only to a later day.',
  })
  appliesToRunning!: boolean;

  @Field(() => String, { description: 'Why; blanks only are refused with REASON_REQUIRED.' })
  reason!: string;
}

/** The mutation `proposePetitionRuleChange`. */
@Resolver()
export class ProposePetitionRuleChangeMutation {
  constructor(
    private readonly useCase: ChangeRules,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Proposes a change of the rule table; it is in force only once a second person has approved it. For ADMIN of the whole district; what the law doesn’t leave to a locality is refused with RULE_NOT_LAWFUL.',
  })
  async proposePetitionRuleChange(
    @Arg('input', () => ProposePetitionRuleChangeInput) input: ProposePetitionRuleChangeInput,
    @Ctx() context: Context,
  ): Promise<PetitionRuleChangeType | RejectionValue> {
    const now = this.now();
    const command = commandContext(context, 'proposePetitionRuleChange', input, now);
    const { changes, effectiveFrom, appliesToRunning } = input;
    const proposal = {
      values: changes.map(({ rule, value }) => ({ rule, value })),
      ...{ effectiveFrom, appliesToRunning },
      reason: parseOptionalProse('input.reason', input.reason, LONGEST_REASON),
    };
    const outcome = await this.useCase.propose(proposal, context.asker, command);
    return outcome.kind === 'rejected'
      ? refused(outcome, context.locale)
      : toRuleChange(outcome.state, shanghaiDateOf(now), context.locale);
  }
}
