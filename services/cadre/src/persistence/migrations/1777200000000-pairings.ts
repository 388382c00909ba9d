import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE pairing (${AGGREGATE_COLUMNS},
    status varchar(20) NOT NULL, unit_id binary(16) NOT NULL, recruit_id binary(16) NOT NULL,
    live_recruit_id binary(16) NULL, proposed_on date NOT NULL, closed_on date NULL, term_until date NOT NULL,
    decided tinyint NOT NULL, timer_on date NULL, due_on date NULL, PRIMARY KEY (id),
    UNIQUE INDEX pairing_live (live_recruit_id), INDEX pairing_unit (unit_id, status),
    INDEX pairing_recruit (recruit_id), INDEX pairing_proposed (proposed_on, id),
    INDEX pairing_timer (timer_on, id))`,
  `CREATE TABLE pairing_mentor (
    pairing_id binary(16) NOT NULL, role varchar(10) NOT NULL, place smallint unsigned NOT NULL,
    mentor_id binary(16) NOT NULL, mentor_unit_id binary(16) NULL, from_on date NOT NULL, until_on date NULL,
    PRIMARY KEY (pairing_id, role, place), INDEX pairing_mentor_load (mentor_id, until_on, role))`,
];

const RECRUITED = [
  'ALTER TABLE cadre ADD COLUMN recruited_on date NULL, ADD INDEX cadre_recruited (recruited_on)',
  `UPDATE cadre SET recruited_on = JSON_UNQUOTE(JSON_EXTRACT(state, '$.probation.from'))
   WHERE JSON_EXTRACT(state, '$.probation.from') IS NOT NULL`,
];

/** Since when a cadre was a recruit, and recruits with their mentors. */
export class Pairings1777200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of RECRUITED) await runner.query(statement);
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('pairings are not taken away; restore a backup instead'));
  }
}
