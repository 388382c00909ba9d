import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ResultKind } from '../domain/ledger';

/** One verified result. The unique index keeps one credit for one deed of one person. */
@Entity('ledger_line')
@Index('ledger_line_once', ['sourceId', 'kind', 'cadreId'], { unique: true })
@Index('ledger_line_cadre', ['cadreId', 'creditedOn', 'id'])
@Index('ledger_line_unit', ['unitId', 'creditedOn', 'id'])
export class LedgerRow {
  @PrimaryColumn({ ...uuidColumn })
  id!: Uuid;

  @Column({ type: 'varchar', length: 30 })
  kind!: ResultKind;

  @Column({ ...uuidColumn, name: 'source_id' })
  sourceId!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ ...uuidColumn, name: 'cadre_id', nullable: true })
  cadreId!: Uuid | null;

  @Column({ name: 'credited_on', type: 'date' })
  creditedOn!: PlainDate;
}
