import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitFunction, UnitKind, UnitStatus } from '../domain/unit';

/** A unit: its state, and what lists choose and order by. */
@Entity('unit')
@Index('unit_parent', ['parentId', 'status'])
@Index('unit_name', ['name', 'id'])
@Index('unit_founded', ['foundedOn', 'id'])
export class UnitRow extends AggregateRow {
  @Column({ ...uuidColumn, name: 'parent_id', nullable: true })
  parentId!: Uuid | null;

  /** The present name. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: UnitKind;

  @Column({ type: 'varchar', length: 30, nullable: true })
  function!: UnitFunction | null;

  @Column({ type: 'varchar', length: 20 })
  status!: UnitStatus;

  @Column({ name: 'founded_on', type: 'date' })
  foundedOn!: PlainDate;

  @Column({ name: 'abolished_from', type: 'date', nullable: true })
  abolishedFrom!: PlainDate | null;
}

/** One line for each unit and each of its ancestors, itself included. */
@Entity('unit_ancestor')
@Index('unit_descendant', ['ancestorId', 'unitId'])
export class UnitAncestorRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'ancestor_id' })
  ancestorId!: Uuid;
}

/** One line for each unit that ended and each unit that succeeded it. */
@Entity('unit_succession')
@Index('unit_predecessor', ['successorId', 'unitId'])
export class UnitSuccessionRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'successor_id' })
  successorId!: Uuid;
}

/** The one row that whoever changes the shape of the tree holds until the end of his transaction. */
@Entity('unit_tree_lock')
export class UnitTreeLockRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id!: number;
}
