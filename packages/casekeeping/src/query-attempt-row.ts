import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Codes given for a number since the last right one, whether or not there is such a number. */
@Entity('query_attempt')
export class QueryAttemptRow {
  @PrimaryColumn({ type: 'varchar', length: 24 })
  number!: string;

  @Column({ type: 'int', unsigned: true })
  failures!: number;

  @Column({ name: 'first_at', type: 'datetime', precision: 6 })
  firstAt!: Date;
}
