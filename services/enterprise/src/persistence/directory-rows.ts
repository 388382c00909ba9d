import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit as the cadre service's events tell it. */
@Entity('known_unit')
export class KnownUnitRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'parent_id', nullable: true })
  parentId!: Uuid | null;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'abolished_from', type: 'date', nullable: true })
  abolishedFrom!: PlainDate | null;
}

/** A cadre as the cadre service's events tell him. */
@Entity('known_cadre')
export class KnownCadreRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: PlainDate | null;
}
