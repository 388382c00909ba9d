import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SlotRole } from '../../domain/pairing/pairing';
import type { PairingStatus } from '../../domain/pairing/transitions';

/** A pairing: its state, and what lists choose and order by. */
@Entity('pairing')
@Index('pairing_live', ['liveRecruitId'], { unique: true })
@Index('pairing_unit', ['unitId', 'status'])
@Index('pairing_recruit', ['recruitId'])
@Index('pairing_proposed', ['proposedOn', 'id'])
@Index('pairing_timer', ['timerOn', 'id'])
@Index('pairing_work', ['workOn', 'id'])
export class PairingRow extends AggregateRow {
  @Column({ type: 'varchar', length: 20 })
  status!: PairingStatus;

  @Column({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  @Column({ ...uuidColumn, name: 'recruit_id' })
  recruitId!: Uuid;

  /** The recruit while the pairing is live, else null: what makes a second live one impossible. */
  @Column({ ...uuidColumn, name: 'live_recruit_id', nullable: true })
  liveRecruitId!: Uuid | null;

  @Column({ name: 'proposed_on', type: 'date' })
  proposedOn!: PlainDate;

  /** The first day on which it was closed; null while it is live. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: PlainDate | null;

  @Column({ name: 'term_until', type: 'date' })
  termUntil!: PlainDate;

  /** Whether the probation was decided. */
  @Column({ type: 'boolean' })
  decided!: boolean;

  /** The day of activation while it is awaited. */
  @Column({ name: 'timer_on', type: 'date', nullable: true })
  timerOn!: PlainDate | null;

  /** The last day on which what is due first is in time. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn!: PlainDate | null;

  /** The same by which work is ordered: a live pairing without a limit stands last; null once it is closed. */
  @Column({ name: 'work_on', type: 'date', nullable: true })
  workOn!: PlainDate | null;

  /** The last day for the next log of a present mentor. */
  @Column({ name: 'log_due_on', type: 'date', nullable: true })
  logDueOn!: PlainDate | null;

  /** The first day of the checklist, while the decision is awaited. */
  @Column({ name: 'checklist_on', type: 'date', nullable: true })
  checklistOn!: PlainDate | null;

  /** The last day for the decision, while it is awaited. */
  @Column({ name: 'decision_due_on', type: 'date', nullable: true })
  decisionDueOn!: PlainDate | null;
}

/** Who holds or held a slot, in the order of time; `until` is null while he holds it in a live pairing. */
@Entity('pairing_mentor')
@Index('pairing_mentor_load', ['mentorId', 'until', 'role'])
export class PairingMentorRow {
  @PrimaryColumn({ ...uuidColumn, name: 'pairing_id' })
  pairingId!: Uuid;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  role!: SlotRole;

  @PrimaryColumn({ type: 'smallint', unsigned: true })
  place!: number;

  @Column({ ...uuidColumn, name: 'mentor_id' })
  mentorId!: Uuid;

  /** The unit in which he was chosen; null once he is gone. */
  @Column({ ...uuidColumn, name: 'mentor_unit_id', nullable: true })
  mentorUnitId!: Uuid | null;

  @Column({ name: 'from_on', type: 'date' })
  from!: PlainDate;

  @Column({ name: 'until_on', type: 'date', nullable: true })
  until!: PlainDate | null;
}
