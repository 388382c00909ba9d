import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE service_request (${AGGREGATE_COLUMNS},
    number varchar(24) NOT NULL, status varchar(20) NOT NULL, category varchar(30) NOT NULL, urgent tinyint NOT NULL,
    complaint tinyint NOT NULL, complained_of binary(16) NULL, enterprise_id binary(16) NOT NULL,
    subject varchar(500) NOT NULL, received_on date NOT NULL, held_by binary(16) NOT NULL, offered_to binary(16) NULL,
    handler_id binary(16) NULL, due_on date NOT NULL, timer_on date NULL, PRIMARY KEY (id),
    UNIQUE INDEX service_request_number (number), INDEX service_request_received (received_on, id),
    INDEX service_request_due (due_on, id), INDEX service_request_timer (timer_on, id),
    INDEX service_request_holder (held_by, status), INDEX service_request_handler (handler_id, status),
    INDEX service_request_enterprise (enterprise_id))`,
  `CREATE TABLE service_request_unit (
    request_id binary(16) NOT NULL, unit_id binary(16) NOT NULL, relation varchar(10) NOT NULL,
    PRIMARY KEY (request_id, unit_id, relation), INDEX service_request_unit_unit (unit_id, request_id))`,
  `CREATE TABLE service_request_clock (
    request_id binary(16) NOT NULL, clock_id varchar(40) NOT NULL, kind varchar(30) NOT NULL,
    state varchar(10) NOT NULL, unit_id binary(16) NULL, started_on date NOT NULL, due_on date NOT NULL,
    met_on date NULL, PRIMARY KEY (request_id, clock_id),
    INDEX service_request_clock_kind (kind, state, due_on))`,
  `CREATE TABLE query_code (
    request_id binary(16) NOT NULL, code_hash binary(32) NOT NULL, PRIMARY KEY (request_id))`,
  `CREATE TABLE query_attempt (
    number varchar(24) NOT NULL, failures int unsigned NOT NULL, first_at datetime(6) NOT NULL, PRIMARY KEY (number))`,
];

/** Firms' requests with their clocks and units, and the firm's way in. */
export class Requests1777300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['query_attempt', 'query_code', 'service_request_clock', 'service_request_unit'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP TABLE service_request');
  }
}
