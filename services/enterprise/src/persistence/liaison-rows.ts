import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { LiaisonKind, LiaisonStatus } from '../domain/liaison';

/** A liaison pairing: the state, what lists choose by, and what two commands at once may not both take. */
@Entity('liaison_pairing')
@Index('liaison_live', ['liveEnterpriseId', 'kind'], { unique: true })
@Index('liaison_slot', ['liaisonId', 'slot'], { unique: true })
@Index('liaison_enterprise', ['enterpriseId'])
@Index('liaison_paired', ['pairedOn', 'id'])
@Index('liaison_unit', ['unitId', 'status'])
export class LiaisonPairingRow extends AggregateRow {
  @Column({ ...uuidColumn, name: 'enterprise_id' })
  enterpriseId!: Uuid;

  @Column({ type: 'varchar', length: 10 })
  kind!: LiaisonKind;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ ...uuidColumn, name: 'liaison_id', nullable: true })
  liaisonId!: Uuid | null;

  /** Which of the liaison's places it takes; null where it takes none. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  slot!: number | null;

  @Column({ type: 'varchar', length: 10 })
  status!: LiaisonStatus;

  @Column({ name: 'in_conflict', type: 'boolean' })
  inConflict!: boolean;

  @Column({ name: 'paired_on', type: 'date' })
  pairedOn!: PlainDate;

  /** The firm as long as the pairing is live; a firm has one live pairing of a kind. */
  @Column({ ...uuidColumn, name: 'live_enterprise_id', nullable: true })
  liveEnterpriseId!: Uuid | null;
}

/** A visit to a firm, as boards count it. */
@Entity('enterprise_visit')
@Index('enterprise_visit_day', ['enterpriseId', 'visitedOn'])
@Index('enterprise_visit_unit', ['unitId', 'visitedOn'])
export class EnterpriseVisitRow {
  @PrimaryColumn(uuidColumn)
  id!: Uuid;

  @Column({ ...uuidColumn, name: 'enterprise_id' })
  enterpriseId!: Uuid;

  @Column({ name: 'visited_on', type: 'date' })
  visitedOn!: PlainDate;

  @Column({ ...uuidColumn, name: 'liaison_id', nullable: true })
  liaisonId!: Uuid | null;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;
}

/** A cadre or firm whose liaison pairings are to be looked at again from a day on. */
@Entity('liaison_review')
@Index('liaison_review_due', ['dueOn', 'id'])
export class LiaisonReviewRow {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ ...uuidColumn, name: 'subject_id' })
  subjectId!: Uuid;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: PlainDate;
}
