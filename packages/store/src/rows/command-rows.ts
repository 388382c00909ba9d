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
