import { STATE_COUNCIL_CALENDAR, type PlainDate } from '@lianxin/calendar';
import { AggregateStore, type AggregateMapping, type StoreBase } from '@lianxin/store';
import type { ReadableRuleBook } from '../application/ports';
import type { Amendment, PetitionRuleTable } from '../domain/petition-rules';
import { evolveRuleChange, type RuleChange, type RuleChangeEvent } from '../domain/rules/rule-change';
import { amendmentsOf, tableWith } from '../domain/rules/rule-history';
import { RuleChangeRow } from './rule-change-rows';

const MAPPING: AggregateMapping<RuleChange, RuleChangeEvent, RuleChangeRow> = {
  type: 'rule-change',
  row: RuleChangeRow,
  evolve: evolveRuleChange,
  columns: ({ effectiveFrom, approvedAt }) => ({ effectiveFrom, approved: approvedAt !== null }),
  // A locality's figures are this service's own business.
  publish: () => [],
};

/** The changes of the rule table: written as aggregates, read whole, as there are few. */
export class RuleChangeStore extends AggregateStore<RuleChange, RuleChangeEvent, RuleChangeRow> {
  constructor(private readonly storeBase: StoreBase) {
    super(storeBase, MAPPING);
  }

  async all(): Promise<readonly RuleChange[]> {
    const rows = await this.storeBase.dataSource.manager.find(RuleChangeRow);
    return rows.map((row) => this.stateOf(row));
  }
}

/**
 * The rule tables in memory, so that a command asks no database for them. Every process reads them anew every few seconds; a
 * change is in force at the earliest minutes after its approval (see decide-rule-change), when all of them know it.
 */
export class SqlRuleBook implements ReadableRuleBook {
  readonly calendar = STATE_COUNCIL_CALENDAR;
  private amendments: readonly Amendment[] = [];
  private readonly tables = new Map<PlainDate, PetitionRuleTable>();

  constructor(private readonly changes: Pick<RuleChangeStore, 'all'>) {}

  rulesOn(day: PlainDate): PetitionRuleTable {
    const known = this.tables.get(day);
    if (known) return known;
    const table = tableWith(this.amendments, day);
    this.tables.set(day, table);
    return table;
  }

  async refresh(): Promise<void> {
    this.amendments = amendmentsOf(await this.changes.all());
    this.tables.clear();
  }
}
