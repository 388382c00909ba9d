import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VisitStatus } from '../../domain/visit/visit';

/** A visit: its state, and by what a desk's queue is read; a desk gives each ticket of a day once. */
@Entity('visit')
@Index('visit_ticket', ['unitId', 'day', 'ticket'], { unique: true })
@Index('visit_queue', ['unitId', 'day', 'status'])
export class VisitRow extends AggregateRow {
  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ type: 'date' })
  day!: PlainDate;

  @Column({ type: 'int', unsigned: true })
  ticket!: number;

  @Column({ type: 'varchar', length: 10 })
  status!: VisitStatus;
}

/** The last ticket that a desk gave on a day. */
@Entity('visit_counter')
export class VisitCounterRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ type: 'date' })
  day!: PlainDate;

  @Column({ type: 'int', unsigned: true })
  last!: number;
}
