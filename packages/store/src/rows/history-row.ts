import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** One event of an aggregate's own history: complete, private, never changed. */
@Entity('history')
export class HistoryRow {
  @PrimaryColumn({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @PrimaryColumn({ type: 'int', unsigned: true })
  version!: number;

  @Column({ name: 'aggregate_type', type: 'varchar', length: 40 })
  aggregateType!: string;

  @Column({ type: 'varchar', length: 80 })
  type!: string;

  /** The event as JSON, its `personal` part left out. */
  @Column({ type: 'longtext' })
  payload!: string;

  @Column({ type: 'longtext', nullable: true })
  personal!: string | null;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 6 })
  recordedAt!: Date;
}
