import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { UnitFunction, UnitKind } from '../domain/directory';

/** A unit as the cadre service's events tell it. */
@Entity('known_unit')
@Index('known_unit_parent', ['parentId'])
export class KnownUnitRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'parent_id', nullable: true })
  parentId!: Uuid | null;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 30, nullable: true })
  kind!: UnitKind | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  function!: UnitFunction | null;

  @Column({ name: 'abolished_from', type: 'date', nullable: true })
  abolishedFrom!: PlainDate | null;

  @Column({ ...uuidColumn, name: 'cases_to_unit_id', nullable: true })
  casesToUnitId!: Uuid | null;

  /** Perhaps units that aren't known here yet. */
  @Column({ name: 'successor_ids', type: 'simple-json', nullable: true })
  successorIds!: readonly Uuid[] | null;
}

/** One line for each unit and each of its ancestors that is known, itself included. */
@Entity('known_ancestor')
@Index('known_descendant', ['ancestorId', 'unitId'])
export class KnownAncestorRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'ancestor_id' })
  ancestorId!: Uuid;
}

/** A unit that took over work of another one that is gone, or is to go. */
@Entity('known_succession')
@Index('known_successor', ['successorId'])
export class KnownSuccessionRow {
  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'successor_id' })
  successorId!: Uuid;
}

/** One row, locked while the tree changes. */
@Entity('known_tree')
export class KnownTreeRow {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id!: number;
}

/** A cadre as the cadre service's events tell him. */
@Entity('known_cadre')
@Index('known_cadre_unit', ['unitId'])
@Index('known_cadre_former', ['formerUnitId'])
@Index('known_cadre_person', ['personToken'])
export class KnownCadreRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: PlainDate | null;

  @Column({ ...uuidColumn, name: 'former_unit_id', nullable: true })
  formerUnitId!: Uuid | null;

  @Column({ name: 'unit_from', type: 'date', nullable: true })
  unitFrom!: PlainDate | null;

  @Column({ name: 'suspended_from', type: 'date', nullable: true })
  suspendedFrom!: PlainDate | null;

  @Column({ name: 'reinstated_from', type: 'date', nullable: true })
  reinstatedFrom!: PlainDate | null;

  /** Who he is, to be compared only: a keyed hash. */
  @Column({ name: 'person_token', type: 'char', length: 64, nullable: true })
  personToken!: string | null;
}

/** One of a cadre's kin, as a keyed hash. */
@Entity('known_kin')
export class KnownKinRow {
  @PrimaryColumn({ ...uuidColumn, name: 'cadre_id' })
  cadreId!: Uuid;

  @PrimaryColumn({ name: 'kin_token', type: 'char', length: 64 })
  kinToken!: string;
}
