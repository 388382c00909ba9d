import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** One entry of an audit chain; its hash covers its body and the hash of the entry before, and the other columns repeat the body. */
@Entity('audit_entry')
@Index('audit_entry_time', ['recordedAt'])
@Index('audit_entry_performer', ['performer', 'recordedAt'])
@Index('audit_entry_aggregate', ['aggregateId'])
export class AuditEntryRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  chain!: number;

  @PrimaryColumn({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;

  /** What was recorded, as JSON: who, what, when, why, from where, with which result; no personal data. */
  @Column({ type: 'longtext' })
  body!: string;

  @Column({ name: 'recorded_at', type: 'datetime', precision: 3, nullable: true })
  recordedAt!: Date | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  kind!: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  command!: string | null;

  /** Account, case, timer or source of an import. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  performer!: string | null;

  @Column({ ...uuidColumn, name: 'cadre_id', nullable: true })
  cadreId!: Uuid | null;

  @Column({ name: 'aggregate_type', type: 'varchar', length: 40, nullable: true })
  aggregateType!: string | null;

  @Column({ ...uuidColumn, name: 'aggregate_id', nullable: true })
  aggregateId!: Uuid | null;
}

/** The end of each audit chain, locked while an entry is added. */
@Entity('audit_head')
export class AuditHeadRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  chain!: number;

  @Column({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;
}

/** The last statement about the heads: locked while the next one is signed, so that replicas never sign two of one number. */
@Entity('audit_witness')
export class AuditWitnessRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id!: number;

  /** Which database the statements are of. */
  @Column({ name: 'database_id', type: 'char', length: 36 })
  databaseId!: string;

  /** The last statement's number; 0 before the first. */
  @Column({ type: 'int', unsigned: true })
  number!: number;

  /** The last statement as it is kept outside; null before the first. */
  @Column({ type: 'longtext', nullable: true })
  line!: string | null;

  /** Whether it is outside already. */
  @Column({ type: 'boolean' })
  kept!: boolean;
}
