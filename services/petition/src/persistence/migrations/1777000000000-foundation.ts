import { AGGREGATE_COLUMNS, createStoreTables } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE petition (${AGGREGATE_COLUMNS},
    number varchar(24) NOT NULL, status varchar(20) NOT NULL, channel varchar(20) NOT NULL, purpose varchar(20) NULL,
    subject varchar(500) NOT NULL, received_on date NOT NULL, registered_by binary(16) NOT NULL,
    held_by binary(16) NOT NULL, handler_id binary(16) NULL, due_on date NOT NULL, timer_on date NULL,
    historical tinyint NOT NULL, answered_after_days int NULL, PRIMARY KEY (id),
    UNIQUE INDEX petition_number (number), INDEX petition_received (received_on, id), INDEX petition_due (due_on, id),
    INDEX petition_timer (timer_on, id), INDEX petition_holder (held_by, status))`,
  `CREATE TABLE petition_unit (
    petition_id binary(16) NOT NULL, unit_id binary(16) NOT NULL, relation varchar(10) NOT NULL,
    PRIMARY KEY (petition_id, unit_id, relation), INDEX petition_unit_unit (unit_id, petition_id))`,
  `CREATE TABLE petition_clock (
    petition_id binary(16) NOT NULL, clock_id varchar(40) NOT NULL, kind varchar(30) NOT NULL,
    state varchar(10) NOT NULL, unit_id binary(16) NULL, started_on date NOT NULL, due_on date NOT NULL,
    met_on date NULL, \`unknown\` tinyint NOT NULL, PRIMARY KEY (petition_id, clock_id),
    INDEX petition_clock_kind (kind, state, due_on))`,
  `CREATE TABLE directory_unit (
    id binary(16) NOT NULL, parent_id binary(16) NULL, name varchar(100) NOT NULL, kind varchar(30) NOT NULL,
    \`function\` varchar(30) NULL, active tinyint NOT NULL, PRIMARY KEY (id), INDEX directory_unit_name (name, id),
    INDEX directory_unit_parent (parent_id))`,
  `CREATE TABLE directory_tree (id tinyint unsigned NOT NULL, PRIMARY KEY (id))`,
  `CREATE TABLE directory_ancestor (
    unit_id binary(16) NOT NULL, ancestor_id binary(16) NOT NULL, depth int unsigned NOT NULL,
    PRIMARY KEY (unit_id, ancestor_id), INDEX directory_descendant (ancestor_id, unit_id))`,
  `CREATE TABLE directory_cadre (
    id binary(16) NOT NULL, unit_id binary(16) NOT NULL, name varchar(100) NOT NULL, serving tinyint NOT NULL,
    PRIMARY KEY (id), INDEX directory_cadre_unit (unit_id, serving))`,
  `CREATE TABLE query_code (
    petition_id binary(16) NOT NULL, code_hash binary(32) NOT NULL, PRIMARY KEY (petition_id))`,
  `CREATE TABLE query_attempt (
    number varchar(24) NOT NULL, failures int unsigned NOT NULL, first_at datetime(6) NOT NULL, PRIMARY KEY (number))`,
];

/** Petitions with their clocks and units, the directory of units and cadres, and the petitioner's way in. */
export class Foundation1777000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createStoreTables(runner);
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
    await runner.query('INSERT INTO directory_tree (id) VALUES (1)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the foundation is not taken away; restore a backup instead'));
  }
}
