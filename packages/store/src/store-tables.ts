import type { QueryRunner } from 'typeorm';
import { AUDIT_CHAINS } from './audit-trail';
import { OUTBOX_LANES } from './outbox';

const TABLES = [
  `CREATE TABLE history (
    aggregate_id binary(16) NOT NULL, version int unsigned NOT NULL, aggregate_type varchar(40) NOT NULL,
    type varchar(80) NOT NULL, payload longtext NOT NULL, personal longtext NULL, recorded_at datetime(6) NOT NULL,
    PRIMARY KEY (aggregate_id, version))`,
  `CREATE TABLE outbox (
    id binary(16) NOT NULL, aggregate_id binary(16) NOT NULL, aggregate_type varchar(40) NOT NULL,
    sequence int unsigned NOT NULL, lane tinyint unsigned NOT NULL, type varchar(80) NOT NULL,
    envelope longtext NOT NULL, published_at datetime(6) NULL, PRIMARY KEY (id),
    UNIQUE INDEX outbox_sequence (aggregate_id, sequence), INDEX outbox_pending (published_at, lane))`,
  `CREATE TABLE outbox_lane (lane tinyint unsigned NOT NULL, PRIMARY KEY (lane))`,
  `CREATE TABLE outbox_stream (
    stream varchar(80) NOT NULL, created_at varchar(40) NOT NULL, PRIMARY KEY (stream))`,
  `CREATE TABLE inbox (
    consumer varchar(40) NOT NULL, event_id binary(16) NOT NULL, aggregate_id binary(16) NOT NULL,
    sequence int unsigned NOT NULL, applied_at datetime(6) NOT NULL, PRIMARY KEY (consumer, event_id))`,
  `CREATE TABLE inbox_cursor (
    consumer varchar(40) NOT NULL, aggregate_id binary(16) NOT NULL, last_sequence int unsigned NOT NULL,
    parked tinyint NOT NULL, PRIMARY KEY (consumer, aggregate_id))`,
  `CREATE TABLE inbox_waiting (
    consumer varchar(40) NOT NULL, aggregate_id binary(16) NOT NULL, sequence int unsigned NOT NULL,
    event_id binary(16) NOT NULL, envelope longtext NOT NULL, attempts int unsigned NOT NULL,
    PRIMARY KEY (consumer, aggregate_id, sequence))`,
  `CREATE TABLE dead_letter (
    consumer varchar(40) NOT NULL, event_id binary(16) NOT NULL, aggregate_id binary(16) NOT NULL,
    sequence int unsigned NOT NULL, envelope longtext NOT NULL, reason varchar(500) NOT NULL,
    parked_at datetime(6) NOT NULL, resolved_at datetime(6) NULL, PRIMARY KEY (consumer, event_id))`,
  `CREATE TABLE command_key (
    digest binary(32) NOT NULL, input_hash char(64) NOT NULL, aggregate_id binary(16) NOT NULL, PRIMARY KEY (digest))`,
  `CREATE TABLE audit_entry (
    chain tinyint unsigned NOT NULL, sequence int unsigned NOT NULL, hash binary(32) NOT NULL, body longtext NOT NULL,
    PRIMARY KEY (chain, sequence))`,
  `CREATE TABLE audit_head (
    chain tinyint unsigned NOT NULL, sequence int unsigned NOT NULL, hash binary(32) NOT NULL, PRIMARY KEY (chain))`,
];

/** The columns that every aggregate's table begins with, for a service's own CREATE TABLE. */
export const AGGREGATE_COLUMNS = `
    id binary(16) NOT NULL, version int unsigned NOT NULL, publish_sequence int unsigned NOT NULL,
    state longtext NOT NULL, personal longtext NULL`;

/** Creates the store's tables; the first step of every service's first migration. */
export const createStoreTables = async (runner: QueryRunner): Promise<void> => {
  for (const table of TABLES) await runner.query(table);
  const lanes = Array.from({ length: OUTBOX_LANES }, (_, lane) => `(${lane})`);
  await runner.query(`INSERT INTO outbox_lane (lane) VALUES ${lanes.join(', ')}`);
  const chains = Array.from({ length: AUDIT_CHAINS }, (_, chain) => `(${chain}, 0, REPEAT(CHAR(0), 32))`);
  await runner.query(`INSERT INTO audit_head (chain, sequence, hash) VALUES ${chains.join(', ')}`);
};

/** Creates the place of a database in the erasure register; a step of a migration of each service that erases. */
export const createErasureHead = async (runner: QueryRunner): Promise<void> => {
  await runner.query(
    'CREATE TABLE erasure_head (id tinyint unsigned NOT NULL, entries int unsigned NOT NULL, hash binary(32) NOT NULL, PRIMARY KEY (id))',
  );
  await runner.query('INSERT INTO erasure_head (id, entries, hash) VALUES (1, 0, REPEAT(CHAR(0), 32))');
};
