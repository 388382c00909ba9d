import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The query code of a petition, hashed. */
@Entity('query_code')
export class QueryCodeRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @Column({ name: 'code_hash', type: 'binary', length: 32 })
  codeHash!: Buffer;
}
