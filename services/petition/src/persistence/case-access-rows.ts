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

/** Wrong codes given for a number, whether or not there is such a number. */
@Entity('query_attempt')
export class QueryAttemptRow {
  @PrimaryColumn({ type: 'varchar', length: 24 })
  number!: string;

  @Column({ type: 'int', unsigned: true })
  failures!: number;

  @Column({ name: 'first_at', type: 'datetime', precision: 6 })
  firstAt!: Date;
}
