import { shanghaiDateOf } from '@lianxin/calendar';
import { commandContext, KeyedInput, parseId, type RejectionValue } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChangeRules } from '../../application/change-rules';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import { refused, resultOf } from '../refusals';
import { PetitionRuleChangeType, toRuleChange } from '../rule-parts';

const Result = resultOf('ApprovePetitionRuleChangeResult', () => PetitionRuleChangeType);

@InputType({ description: 'Which change of the rule table is approved.' })
export class ApprovePetitionRuleChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The change; an approved one is refused with RULE_CHANGE_DECIDED.' })
  changeId!: string;
}

/** The mutation `approvePetitionRuleChange`. */
@Resolver()
export class ApprovePetitionRuleChangeMutation {
  constructor(
    private readonly useCase: ChangeRules,
    private readonly now: Now,
  ) {}

  @Mutation(() => Result, {
    description:
      'Puts a proposed change in force from its day on, which must still lie ahead (DATE_NOT_POSSIBLE). For ADMIN of the whole district, and another person than who proposed it (SECOND_PERSON_REQUIRED).',
  })
  async approvePetitionRuleChange(
    @Arg('input', () => ApprovePetitionRuleChangeInput) input: ApprovePetitionRuleChangeInput,
    @Ctx() context: Context,
  ): Promise<PetitionRuleChangeType | RejectionValue> {
    const now = this.now();
    const command = commandContext(context, 'approvePetitionRuleChange', input, now);
    const changeId = parseId('input.changeId', input.changeId);
    const outcome = await this.useCase.approve(changeId, context.asker, command);
    return outcome.kind === 'rejected'
      ? refused(outcome, context.locale)
      : toRuleChange(outcome.state, shanghaiDateOf(now), context.locale);
  }
}
