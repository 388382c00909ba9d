import { requireRole, unitsOfRole, type Asker } from '@lianxin/access';
import { Forbidden, InvalidInput, type CommandContext, type Outcome, type Uuid } from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import type { PetitionRejectionCode } from '../domain/rejection-codes';
import { ruleValueProblem, type RuleValueProblem } from '../domain/rules/check-rule-change';
import { approveRuleChange, proposeRuleChange, type Proposal } from '../domain/rules/decide-rule-change';
import type { RuleChange } from '../domain/rules/rule-change';
import { mayChangeRules } from './abilities';
import type { NewId, ReadableRuleBook, RuleChanges, UnitDirectory } from './ports';
import type { Standings } from './standing';

/** What a command on the rule table answers. */
export type RuleChangeOutcome = Outcome<RuleChange, PetitionRejectionCode>;

/** What is wrong with the form of a change, as the client reads it. */
const PROBLEMS: Readonly<Record<RuleValueProblem, string>> = {
  EMPTY: 'names no rule',
  TWICE: 'names a rule twice',
  NOT_A_NUMBER: 'is no number',
  NOT_WHOLE: 'must be a whole number',
};

/** Changes of the district's rule table by two persons who look after rule tables (DOMAIN.md §6: ADMIN), and see no case by it. */
export class ChangeRules {
  constructor(
    private readonly changes: RuleChanges,
    private readonly standings: Standings,
    private readonly units: Pick<UnitDirectory, 'find' | 'lineageOf'>,
    private readonly book: ReadableRuleBook,
    private readonly newId: NewId,
  ) {}

  /** Throws Forbidden for who isn't ADMIN of the whole district, and InvalidInput for values that can't be meant. */
  async propose(
    proposal: Omit<Proposal, 'changeId'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<RuleChangeOutcome> {
    const acting = await this.actingAsAdmin(asker);
    const fault = ruleValueProblem(proposal.values);
    if (fault)
      throw new InvalidInput(
        fault.at === null
          ? 'input.changes'
          : `input.changes.${fault.at}.${fault.problem === 'TWICE' ? 'rule' : 'value'}`,
        PROBLEMS[fault.problem],
      );
    const changeId = this.newId();
    const decide = () => proposeRuleChange({ ...proposal, changeId }, acting, context.now);
    return this.changes.create(changeId, decide, context);
  }

  /** Throws Forbidden as `propose` does, and NotFound for a change that there isn't. This process knows of it at once. */
  async approve(changeId: Uuid, asker: Asker, context: CommandContext): Promise<RuleChangeOutcome> {
    const acting = await this.actingAsAdmin(asker);
    const decide = (change: RuleChange) => approveRuleChange(change, acting, context.now);
    const outcome = await this.changes.change(changeId, decide, context);
    await this.book.refresh();
    return outcome;
  }

  private async actingAsAdmin(asker: Asker): Promise<Acting> {
    const { accountId: id, cadreId, unitId } = requireRole(asker, 'ADMIN');
    const standing = await this.standings.of(asker);
    const granted = standing.actor ? unitsOfRole(standing.actor, 'ADMIN') : [];
    const tops = await Promise.all(granted.map((unit) => this.isTop(unit)));
    if (
      !mayChangeRules(
        standing,
        granted.filter((_unit, at) => tops[at]),
      )
    )
      throw new Forbidden('only for ADMIN of the whole district');
    return { kind: 'ACCOUNT', id, cadreId, unitId, roles: ['ADMIN'], sameAs: standing.cadres };
  }

  /** Nothing stands above it, and it isn't a court or another level that is known here as a neighbour. */
  private async isTop(unitId: Uuid): Promise<boolean> {
    const unit = await this.units.find(unitId);
    return unit?.kind !== 'EXTERNAL' && (await this.units.lineageOf(unitId)).length === 1;
  }
}
