import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STEPS = [
  `CREATE TABLE visit (${AGGREGATE_COLUMNS},
    unit_id binary(16) NOT NULL, day date NOT NULL, ticket int unsigned NOT NULL, status varchar(10) NOT NULL,
    PRIMARY KEY (id), UNIQUE INDEX visit_ticket (unit_id, day, ticket), INDEX visit_queue (unit_id, day, status)) ${COLLATION}`,
  `CREATE TABLE visit_counter (unit_id binary(16) NOT NULL, day date NOT NULL, last int unsigned NOT NULL,
    PRIMARY KEY (unit_id, day)) ${COLLATION}`,
];

/** The queues of the visitors' desks (来访接待). */
export class Visits1780800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of STEPS) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('visits are not taken away; restore a backup instead'));
  }
}
