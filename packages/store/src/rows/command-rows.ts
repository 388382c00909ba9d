import type { Uuid } from '@lianxin/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { uuidColumn } from '../ids';

/** A command that came with a key and was recorded: a repeat gets the same answer. */
@Entity('command_key')
export class CommandKeyRow {
  /** SHA-256 over performer, command and key. */
  @PrimaryColumn({ type: 'binary', length: 32 })
  digest!: Buffer;

  @Column({ name: 'input_hash', type: 'char', length: 64 })
  inputHash!: string;

  @Column({ ...uuidColumn, name: 'aggregate_id' })
  aggregateId!: Uuid;
}

/** One line of an audit chain; its hash covers its body and the hash of the line before. */
@Entity('audit_entry')
export class AuditEntryRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  chain!: number;

  @PrimaryColumn({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;

  /** What was recorded, as JSON: who, what, when, from where, with which result; no personal data. */
  @Column({ type: 'longtext' })
  body!: string;
}

/** The end of each audit chain, locked while a line is added. */
@Entity('audit_head')
export class AuditHeadRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  chain!: number;

  @Column({ type: 'int', unsigned: true })
  sequence!: number;

  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;
}
