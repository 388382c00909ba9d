import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** An event that was applied, written in the transaction of its reaction. */
@Entity('inbox')
export class InboxRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  consumer!: string;

  @PrimaryColumn({ ...uuidColumn, name: 'event_id' })
  eventId!: Uuid;

  @Column({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @Column({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ name: 'applied_at', type: 'datetime', precision: 6 })
  appliedAt!: Date;
}

/** How far a consumer came with one aggregate, and whether a poison event parked it. */
@Entity('inbox_cursor')
export class InboxCursorRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  consumer!: string;

  @PrimaryColumn({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @Column({ name: 'last_sequence', type: 'int', unsigned: true })
  lastSequence!: number;

  @Column({ type: 'boolean' })
  parked!: boolean;
}

/** An event that can't be applied yet: an earlier one of its aggregate is missing, failed or parked. */
@Entity('inbox_waiting')
export class InboxWaitingRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  consumer!: string;

  @PrimaryColumn({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @PrimaryColumn({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ ...uuidColumn, name: 'event_id' })
  eventId!: Uuid;

  @Column({ type: 'longtext' })
  envelope!: string;

  @Column({ type: 'int', unsigned: true })
  attempts!: number;
}

/** An event that can't be applied: why, and since when its aggregate is parked. */
@Entity('dead_letter')
export class DeadLetterRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  consumer!: string;

  @PrimaryColumn({ ...uuidColumn, name: 'event_id' })
  eventId!: Uuid;

  @Column({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @Column({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ type: 'longtext' })
  envelope!: string;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @Column({ name: 'parked_at', type: 'datetime', precision: 6 })
  parkedAt!: Date;

  @Column({ name: 'resolved_at', type: 'datetime', precision: 6, nullable: true })
  resolvedAt!: Date | null;
}
