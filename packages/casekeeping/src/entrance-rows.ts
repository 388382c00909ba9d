import type { Uuid } from '@lianxin/kernel';
import { uuidColumn } from '@lianxin/store';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Codes given for a number, or from an address, under a keyed fingerprint of it. */
@Entity('query_throttle')
@Index('query_throttle_touched', ['touchedAt'])
export class QueryThrottleRow {
  @PrimaryColumn({ type: 'binary', length: 32 })
  id!: Buffer;

  @Column({ type: 'int', unsigned: true })
  failures!: number;

  @Column({ type: 'datetime', precision: 6 })
  since!: Date;

  @Column({ type: 'int', unsigned: true })
  rounds!: number;

  @Column({ name: 'locked_until', type: 'datetime', precision: 6, nullable: true })
  lockedUntil!: Date | null;

  @Column({ name: 'touched_at', type: 'datetime', precision: 6 })
  touchedAt!: Date;
}

/** A case that an account keeps; the account as a keyed fingerprint. */
@Entity('kept_case')
@Index('kept_case_case', ['caseId'])
export class KeptCaseRow {
  @PrimaryColumn({ name: 'account_hash', type: 'binary', length: 32 })
  accountHash!: Buffer;

  @PrimaryColumn({ ...uuidColumn, name: 'case_id' })
  caseId!: Uuid;

  @Column({ name: 'kept_at', type: 'datetime', precision: 6 })
  keptAt!: Date;
}

/** A session that was ended, until its token would have expired. */
@Entity('ended_session')
@Index('ended_session_until', ['until'])
export class EndedSessionRow {
  @PrimaryColumn({ ...uuidColumn })
  id!: Uuid;

  @Column({ type: 'datetime', precision: 6 })
  until!: Date;
}

/** The tables of the way in, for a service's schema. */
export const ENTRANCE_ROWS = [QueryThrottleRow, KeptCaseRow, EndedSessionRow];

/** What a service's migration runs to make them; the counters of an earlier version are given up. */
export const ENTRANCE_TABLES: readonly string[] = [
  `CREATE TABLE query_throttle (
    id binary(32) NOT NULL, failures int unsigned NOT NULL, since datetime(6) NOT NULL, rounds int unsigned NOT NULL,
    locked_until datetime(6) NULL, touched_at datetime(6) NOT NULL, PRIMARY KEY (id),
    INDEX query_throttle_touched (touched_at))`,
  `CREATE TABLE kept_case (
    account_hash binary(32) NOT NULL, case_id binary(16) NOT NULL, kept_at datetime(6) NOT NULL,
    PRIMARY KEY (account_hash, case_id), INDEX kept_case_case (case_id))`,
  `CREATE TABLE ended_session (
    id binary(16) NOT NULL, until datetime(6) NOT NULL, PRIMARY KEY (id), INDEX ended_session_until (until))`,
];
