import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** A contract event on its way to the stream, kept after it got there: the stream can be rebuilt from these rows. */
@Entity('outbox')
@Index('outbox_sequence', ['aggregateId', 'sequence'], { unique: true })
@Index('outbox_pending', ['publishedAt', 'lane'])
export class OutboxRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;

  @Column({ name: 'aggregate_type', type: 'varchar', length: 40 })
  aggregateType!: string;

  @Column({ type: 'int', unsigned: true })
  sequence!: number;

  /** Which lane the aggregate belongs to; a relay holds a lane while it publishes from it. */
  @Column({ type: 'tinyint', unsigned: true })
  lane!: number;

  @Column({ type: 'varchar', length: 80 })
  type!: string;

  /** The CloudEvent as it travels. */
  @Column({ type: 'longtext' })
  envelope!: string;

  @Column({ name: 'published_at', type: 'datetime', precision: 6, nullable: true })
  publishedAt!: Date | null;
}

/** A lock for the aggregates of one lane; commands never touch it, so a slow stream never holds up a command. */
@Entity('outbox_lane')
export class OutboxLaneRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  lane!: number;
}

/** The stream that this database's outbox was published to; another creation time means another, emptier stream. */
@Entity('outbox_stream')
export class OutboxStreamRow {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  stream!: string;

  @Column({ name: 'created_at', type: 'varchar', length: 40 })
  createdAt!: string;
}
