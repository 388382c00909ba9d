import type { Uuid } from '@lianxin/kernel';
import { Column, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** What every aggregate's table has; a service adds the columns that its queries need. */
export abstract class AggregateRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  /** How many history events the state is the fold of. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  /** The publish sequence of the last contract event. */
  @Column({ name: 'publish_sequence', type: 'int', unsigned: true })
  publishSequence!: number;

  /** The state as JSON, its `personal` part left out. */
  @Column({ type: 'longtext' })
  state!: string;

  /** The sealed `personal` part. */
  @Column({ type: 'longtext', nullable: true })
  personal!: string | null;
}
