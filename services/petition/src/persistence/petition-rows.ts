import type { PlainDate } from '@lianxin/calendar';
import type { ClockKind, ClockState } from '@lianxin/casework';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AwaitedDecision } from '../domain/awaited-decision';
import type { Channel, PetitionStatus, Purpose } from '../domain/vocabulary';

/** What lists are filtered by within an index, so that the row itself is read only for the page. */
const LISTED = ['status', 'purpose', 'heldBy', 'channel', 'historical'];

/** A petition: its state, and what lists, timers and visibility need as columns. */
@Entity('petition')
@Index('petition_number', ['number'], { unique: true })
@Index('petition_received', ['receivedOn', 'id', 'dueOn', ...LISTED])
@Index('petition_due', ['dueOn', 'id', 'receivedOn', ...LISTED])
@Index('petition_listed', ['id', 'dueOn', 'receivedOn', ...LISTED])
@Index('petition_timer', ['timerOn', 'id'])
@Index('petition_holder', ['heldBy', 'status'])
@Index('petition_hand_over', ['handOverId'], { unique: true })
@Index('petition_request', ['requestId'])
@Index('petition_offered', ['offeredTo'])
@Index('petition_registered', ['registeredBy', 'id'])
@Index('petition_registrar', ['registrar', 'id'])
@Index('petition_officer', ['officerId', 'status'])
@Index('petition_handler', ['handlerId', 'status'])
@Index('petition_erasable', ['erasableFrom', 'id'])
@Index('petition_work', ['heldBy', 'status', 'dueOn', 'awaits', 'officerId', 'handlerId'])
export class PetitionRow extends AggregateRow {
  @Column({ type: 'varchar', length: 24 })
  number!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: PetitionStatus;

  @Column({ type: 'varchar', length: 20 })
  channel!: Channel;

  /** Null counts as an accusation. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  purpose!: Purpose | null;

  @Column({ type: 'varchar', length: 500 })
  subject!: string;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: PlainDate;

  @Column({ ...uuidColumn, name: 'registered_by' })
  registeredBy!: Uuid;

  @Column({ ...uuidColumn, name: 'held_by' })
  heldBy!: Uuid;

  @Column({ ...uuidColumn, name: 'offered_to', nullable: true })
  offeredTo!: Uuid | null;

  /** Who does the registering office's work now. */
  @Column({ ...uuidColumn, name: 'registrar' })
  registrar!: Uuid;

  /** The holding unit's officer; null until one is named. */
  @Column({ ...uuidColumn, name: 'officer_id', nullable: true })
  officerId!: Uuid | null;

  @Column({ ...uuidColumn, name: 'handler_id', nullable: true })
  handlerId!: Uuid | null;

  /** The next due date that binds an office; 9999-12-31 where none does. */
  @Column({ name: 'due_on', type: 'date' })
  dueOn!: PlainDate;

  /** The first day on which time alone changes something; null where it won't. */
  @Column({ name: 'timer_on', type: 'date', nullable: true })
  timerOn!: PlainDate | null;

  @Column({ type: 'boolean' })
  historical!: boolean;

  /** Days from receipt to the answer's delivery; null until then. */
  @Column({ name: 'answered_after_days', type: 'int', nullable: true })
  answeredAfterDays!: number | null;

  /** Of which hand-over of a firm's request it came; null where of none. */
  @Column({ ...uuidColumn, name: 'hand_over_id', nullable: true })
  handOverId!: Uuid | null;

  @Column({ ...uuidColumn, name: 'request_id', nullable: true })
  requestId!: Uuid | null;

  /** The first day on which it may be anonymised; null as long as it isn't closed, and once it is anonymised. */
  @Column({ name: 'erasable_from', type: 'date', nullable: true })
  erasableFrom!: PlainDate | null;

  /** The decision of a head, or of a second person, that it waits for; null where it waits for none. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  awaits!: AwaitedDecision | null;
}

/** A unit that a petition's rule of visibility names; `closed` ones see it whatever it is for. */
@Entity('petition_unit')
@Index('petition_unit_unit', ['unitId', 'petitionId'])
export class PetitionUnitRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  /** INVOLVED: answers, answered or is offered it. CIRCLE: may see it while it is closed to others. SHARED: it was shown it (PR 30). PART: it still helps, supervises or the like; shows nothing. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  relation!: 'INVOLVED' | 'CIRCLE' | 'SHARED' | 'PART';
}

/** A clock of a petition, for lists and measures; its derivation stands in the state. */
@Entity('petition_clock')
@Index('petition_clock_kind', ['kind', 'state', 'dueOn'])
@Index('petition_clock_unit', ['unitId', 'state'])
export class PetitionClockRow {
  @PrimaryColumn({ ...uuidColumn, name: 'petition_id' })
  petitionId!: Uuid;

  @PrimaryColumn({ name: 'clock_id', type: 'varchar', length: 40 })
  clockId!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: ClockKind;

  @Column({ type: 'varchar', length: 10 })
  state!: ClockState;

  @Column({ ...uuidColumn, name: 'unit_id', nullable: true })
  unitId!: Uuid | null;

  @Column({ name: 'started_on', type: 'date' })
  startedOn!: PlainDate;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: PlainDate;

  /** The first day on which it is amber. */
  @Column({ name: 'amber_on', type: 'date' })
  amberOn!: PlainDate;

  @Column({ name: 'met_on', type: 'date', nullable: true })
  metOn!: PlainDate | null;

  /** Nothing is known of it: an import didn't tell. */
  @Column({ type: 'boolean' })
  unknown!: boolean;
}
