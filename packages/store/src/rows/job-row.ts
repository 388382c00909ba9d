import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** Work that goes over many records in batches; a service that has such work adds this row to its schema. */
@Entity('job')
@Index('job_key', ['key'], { unique: true })
@Index('job_open', ['doneAt', 'runAfter'])
export class JobRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ type: 'varchar', length: 60 })
  kind!: string;

  /** Says what asked for the work; the same key is the same job. */
  @Column({ name: 'job_key', type: 'varchar', length: 200 })
  key!: string;

  /** What the work is about, as JSON; ids only. */
  @Column({ type: 'longtext' })
  input!: string;

  /** How far it came; null before its first batch. */
  @Column({ name: 'reached', type: 'varchar', length: 200, nullable: true })
  reached!: string | null;

  /** How often its next batch has failed; 0 after one that went well. */
  @Column({ type: 'int', unsigned: true })
  failures!: number;

  /** Not before this moment; null for at once. */
  @Column({ name: 'run_after', type: 'datetime', precision: 6, nullable: true })
  runAfter!: Date | null;

  /** Why the last try failed; null after a batch that went well. */
  @Column({ name: 'last_error', type: 'varchar', length: 500, nullable: true })
  lastError!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ name: 'done_at', type: 'datetime', precision: 6, nullable: true })
  doneAt!: Date | null;
}
