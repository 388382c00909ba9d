import { AGGREGATE_COLUMNS, createStoreTables } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE unit (${AGGREGATE_COLUMNS},
    parent_id binary(16) NULL, name varchar(100) NOT NULL, kind varchar(30) NOT NULL, \`function\` varchar(30) NULL,
    status varchar(20) NOT NULL, founded_on date NOT NULL, abolished_from date NULL, PRIMARY KEY (id),
    INDEX unit_parent (parent_id, status), INDEX unit_name (name, id), INDEX unit_founded (founded_on, id))`,
  `CREATE TABLE unit_ancestor (
    unit_id binary(16) NOT NULL, ancestor_id binary(16) NOT NULL, PRIMARY KEY (unit_id, ancestor_id),
    INDEX unit_descendant (ancestor_id, unit_id))`,
  `CREATE TABLE cadre (${AGGREGATE_COLUMNS},
    name varchar(100) NOT NULL, category varchar(30) NOT NULL, tier varchar(20) NOT NULL,
    status varchar(20) NOT NULL, unit_id binary(16) NOT NULL, joined_on date NOT NULL, left_on date NULL,
    id_number_index binary(32) NULL, PRIMARY KEY (id), INDEX cadre_unit (unit_id, status),
    INDEX cadre_name (name, id), INDEX cadre_joined (joined_on, id), UNIQUE INDEX cadre_id_number (id_number_index))`,
  `CREATE TABLE case_duty (
    petition_id binary(16) NOT NULL, unit_id binary(16) NOT NULL, officer_id binary(16) NULL,
    open tinyint NOT NULL, moves int unsigned NOT NULL, last_sequence int unsigned NOT NULL,
    PRIMARY KEY (petition_id), INDEX case_duty_unit (unit_id, open), INDEX case_duty_officer (officer_id, open))`,
];

/** Units with their tree, cadres, and who answers for which petition. */
export class Foundation1777000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createStoreTables(runner);
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the foundation is not taken away; restore a backup instead'));
  }
}
