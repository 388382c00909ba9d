import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitFunction, UnitKind } from '../domain/unit';

/** A unit as the cadre service's events tell of it. */
@Entity('directory_unit')
@Index('directory_unit_name', ['name', 'id'])
export class DirectoryUnitRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: UnitKind;

  @Column({ type: 'varchar', length: 30, nullable: true })
  function!: UnitFunction | null;

  @Column({ type: 'boolean' })
  active!: boolean;
}

/** One line for each unit and each of its ancestors, itself included (depth 0). */
@Entity('directory_ancestor')
@Index('directory_descendant', ['ancestorId', 'unitId'])
export class DirectoryAncestorRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'ancestor_id' })
  ancestorId!: Uuid;

  @Column({ type: 'int', unsigned: true })
  depth!: number;
}

/** A cadre as the cadre service's events tell of him. */
@Entity('directory_cadre')
@Index('directory_cadre_unit', ['unitId', 'serving'])
export class DirectoryCadreRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'boolean' })
  serving!: boolean;
}
