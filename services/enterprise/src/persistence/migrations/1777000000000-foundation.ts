import { AGGREGATE_COLUMNS, createStoreTables } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE enterprise (${AGGREGATE_COLUMNS},
    name varchar(100) NOT NULL, code varchar(18) COLLATE utf8mb4_bin NOT NULL, code_kind varchar(30) NOT NULL,
    industry_code varchar(5) NULL, size varchar(10) NULL, place varchar(100) NULL, unit_id binary(16) NOT NULL,
    filed_on date NOT NULL, PRIMARY KEY (id), UNIQUE INDEX enterprise_code (code),
    INDEX enterprise_name (name, id), INDEX enterprise_filed (filed_on, id),
    INDEX enterprise_industry (industry_code), INDEX enterprise_unit (unit_id))`,
  `CREATE TABLE known_unit (
    id binary(16) NOT NULL, parent_id binary(16) NULL, name varchar(100) NOT NULL, abolished_from date NULL,
    PRIMARY KEY (id))`,
  `CREATE TABLE known_cadre (
    id binary(16) NOT NULL, unit_id binary(16) NOT NULL, name varchar(100) NOT NULL, left_on date NULL,
    PRIMARY KEY (id))`,
];

/** Enterprises, and what is known of the cadre service's units and cadres. */
export class Foundation1777000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createStoreTables(runner);
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the foundation is not taken away; restore a backup instead'));
  }
}
