import type { PlainDate } from '@lianxin/calendar';
import { AggregateRow } from '@lianxin/store';
import { Column, Entity } from 'typeorm';

/** A change of the rule table, proposed or approved. */
@Entity('rule_change')
export class RuleChangeRow extends AggregateRow {
  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom!: PlainDate;

  /** Whether a second person approved it. */
  @Column({ type: 'boolean' })
  approved!: boolean;
}
