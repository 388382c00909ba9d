import { requireRole, ROLES } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Now, RuleBook, RuleChanges } from '../application/ports';
import type { Context } from './context';
import { PetitionRuleTableType, toRuleTable } from './rule-parts';

/** The query `petitionRules`. */
@Resolver()
export class RulesQuery {
  constructor(
    private readonly book: RuleBook,
    private readonly changes: Pick<RuleChanges, 'all'>,
    private readonly now: Now,
  ) {}

  @Query(() => PetitionRuleTableType, {
    description:
      'The rule table in force on a day, today where none is given, with source and lawful direction of each row and what is to change; for every account with a role.',
  })
  async petitionRules(
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day; of a day to come by what is approved by now.',
    })
    asOf: PlainDate | null | undefined,
    @Ctx() { asker, locale }: Context,
  ): Promise<PetitionRuleTableType> {
    requireRole(asker, ...ROLES);
    const today = shanghaiDateOf(this.now());
    const day = asOf ?? today;
    return toRuleTable(this.book.rulesOn(day), await this.changes.all(), { asOf: day, today }, locale);
  }
}
