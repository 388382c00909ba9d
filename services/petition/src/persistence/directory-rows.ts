import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitFunction, UnitKind } from '../domain/unit';

/** A unit as the cadre service's events tell of it. */
@Entity('directory_unit')
@Index('directory_unit_name', ['name', 'id'])
@Index('directory_unit_parent', ['parentId'])
@Index('directory_unit_gone', ['active', 'casesTo'])
export class DirectoryUnitRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  /** Perhaps not known here yet. */
  @Column({ ...uuidColumn, name: 'parent_id', nullable: true })
  parentId!: Uuid | null;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: UnitKind;

  @Column({ type: 'varchar', length: 30, nullable: true })
  function!: UnitFunction | null;

  @Column({ type: 'boolean' })
  active!: boolean;

  /** The unit that answers for its cases since it is gone (PR 24); perhaps not known here yet, or gone itself. */
  @Column({ ...uuidColumn, name: 'cases_to', nullable: true })
  casesTo!: Uuid | null;
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

/** One row, locked while a unit is put into the tree. */
@Entity('directory_tree')
export class DirectoryTreeRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id!: number;
}

/** A cadre as the cadre service's events tell of him. */
@Entity('directory_cadre')
@Index('directory_cadre_unit', ['unitId', 'serving'])
@Index('directory_cadre_person', ['personToken'])
export class DirectoryCadreRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'boolean' })
  serving!: boolean;

  /** The cadre as a person across services (a keyed hash); null where no ID number was told. */
  @Column({ name: 'person_token', type: 'char', length: 64, nullable: true })
  personToken!: string | null;
}
