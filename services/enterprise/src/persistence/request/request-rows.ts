import type { PlainDate } from '@lianxin/calendar';
import type { ClockKind, ClockState } from '@lianxin/casework';
import type { Uuid } from '@lianxin/kernel';
import { AggregateRow, uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';

/** A request: its state, and what lists, timers and visibility need as columns. */
@Entity('service_request')
@Index('service_request_number', ['number'], { unique: true })
@Index('service_request_received', ['receivedOn', 'id'])
@Index('service_request_due', ['dueOn', 'id'])
@Index('service_request_timer', ['timerOn', 'id'])
@Index('service_request_holder', ['heldBy', 'status'])
@Index('service_request_handler', ['handlerId', 'status'])
@Index('service_request_enterprise', ['enterpriseId'])
@Index('service_request_officer', ['officerId', 'status'])
@Index('service_request_offered', ['offeredTo'])
@Index('service_request_complained', ['complainedOf'])
export class ServiceRequestRow extends AggregateRow {
  @Column({ type: 'varchar', length: 24 })
  number!: string;

  @Column({ type: 'varchar', length: 20 })
  status!: RequestStatus;

  @Column({ type: 'varchar', length: 30 })
  category!: RequestCategory;

  @Column({ type: 'boolean' })
  urgent!: boolean;

  /** Whether it complains about the business environment: its author is confidential. */
  @Column({ type: 'boolean' })
  complaint!: boolean;

  @Column({ ...uuidColumn, name: 'complained_of', nullable: true })
  complainedOf!: Uuid | null;

  /** The unit that the complaint named, be it gone: by it the wall finds whoever took over its work. */
  @Column({ ...uuidColumn, name: 'complained_at_first', nullable: true })
  complainedAtFirst!: Uuid | null;

  @Column({ ...uuidColumn, name: 'enterprise_id' })
  enterpriseId!: Uuid;

  @Column({ type: 'varchar', length: 500 })
  subject!: string;

  @Column({ name: 'received_on', type: 'date' })
  receivedOn!: PlainDate;

  @Column({ ...uuidColumn, name: 'held_by' })
  heldBy!: Uuid;

  @Column({ ...uuidColumn, name: 'offered_to', nullable: true })
  offeredTo!: Uuid | null;

  @Column({ ...uuidColumn, name: 'handler_id', nullable: true })
  handlerId!: Uuid | null;

  /** Who answers for it in the unit that does; null where its head is to name somebody. */
  @Column({ ...uuidColumn, name: 'officer_id', nullable: true })
  officerId!: Uuid | null;

  /** The next due date that binds an office; 9999-12-31 where none does. */
  @Column({ name: 'due_on', type: 'date' })
  dueOn!: PlainDate;

  /** The first day on which time alone changes something; null where it won't. */
  @Column({ name: 'timer_on', type: 'date', nullable: true })
  timerOn!: PlainDate | null;
}

/** A unit that a request's rule of visibility names. */
@Entity('service_request_unit')
@Index('service_request_unit_unit', ['unitId', 'requestId'])
export class ServiceRequestUnitRow {
  @PrimaryColumn({ ...uuidColumn, name: 'request_id' })
  requestId!: Uuid;

  @PrimaryColumn({ ...uuidColumn, name: 'unit_id' })
  unitId!: Uuid;

  /** INVOLVED: answers, answered or is offered it. HANDLING: answers for it now, or is offered it. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  relation!: 'INVOLVED' | 'HANDLING';
}

/** A clock of a request, for boards; its derivation stands in the state. */
@Entity('service_request_clock')
@Index('service_request_clock_kind', ['kind', 'state', 'dueOn'])
@Index('service_request_clock_unit', ['unitId', 'state'])
export class ServiceRequestClockRow {
  @PrimaryColumn({ ...uuidColumn, name: 'request_id' })
  requestId!: Uuid;

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

  /** The day on which it was paused; null while it isn't. */
  @Column({ name: 'paused_on', type: 'date', nullable: true })
  pausedOn!: PlainDate | null;

  @Column({ name: 'met_on', type: 'date', nullable: true })
  metOn!: PlainDate | null;
}

/** The query code of a request, hashed. */
@Entity('query_code')
export class RequestCodeRow {
  @PrimaryColumn({ ...uuidColumn, name: 'request_id' })
  requestId!: Uuid;

  @Column({ name: 'code_hash', type: 'binary', length: 32 })
  codeHash!: Buffer;
}
