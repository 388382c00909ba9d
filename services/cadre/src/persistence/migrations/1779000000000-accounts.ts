import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE account (${AGGREGATE_COLUMNS},
    account varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, cadre_id binary(16) NULL,
    PRIMARY KEY (id), UNIQUE INDEX account_name (account), INDEX account_cadre (cadre_id))`,
  `CREATE TABLE account_role (
    account_id binary(16) NOT NULL, role varchar(20) NOT NULL, unit_id binary(16) NOT NULL, is_held tinyint NOT NULL,
    PRIMARY KEY (account_id, role, unit_id), INDEX account_role_unit (unit_id, account_id),
    INDEX account_role_held (role, is_held))`,
];

/** Accounts, the cadres behind them, and the roles that they hold or held. */
export class Accounts1779000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['account_role', 'account']) await runner.query(`DROP TABLE ${table}`);
  }
}
