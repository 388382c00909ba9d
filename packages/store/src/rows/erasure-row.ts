import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the erasure register has been applied to this database; a service that erases adds this row to its schema. */
@Entity('erasure_head')
export class ErasureHeadRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id!: number;

  /** How many entries of the register, from its first on. */
  @Column({ type: 'int', unsigned: true })
  entries!: number;

  /** The hash of the last of them; zeros before the first. */
  @Column({ type: 'binary', length: 32 })
  hash!: Buffer;
}
