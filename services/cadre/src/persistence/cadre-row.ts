import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index } from 'typeorm';
import type { CadreCategory, CadreStatus, CadreTier } from '../domain/cadre';

/** A cadre: the state, and what lists choose and order by. */
@Entity('cadre')
@Index('cadre_unit', ['unitId', 'status'])
@Index('cadre_name', ['name', 'id'])
@Index('cadre_joined', ['joinedOn', 'id'])
@Index('cadre_recruit', ['recruitUntil', 'id'])
@Index('cadre_recruited', ['recruitedOn'])
export class CadreRow extends AggregateRow {
  /** The official name. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 30 })
  category!: CadreCategory;

  @Column({ type: 'varchar', length: 20 })
  tier!: CadreTier;

  @Column({ type: 'varchar', length: 20 })
  status!: CadreStatus;

  /** The unit of the last tenure, also after service has ended. */
  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ name: 'joined_on', type: 'date' })
  joinedOn!: PlainDate;

  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: PlainDate | null;

  /** The first day after the probation of one who is a recruit still; else null. */
  @Column({ name: 'recruit_until', type: 'date', nullable: true })
  recruitUntil!: PlainDate | null;

  /** The first day without him, as announced. */
  @Column({ name: 'leaves_on', type: 'date', nullable: true })
  leavesOn!: PlainDate | null;

  /** The first day of the probation of one who was recruited under this register. */
  @Column({ name: 'recruited_on', type: 'date', nullable: true })
  recruitedOn!: PlainDate | null;
}
