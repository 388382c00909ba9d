import { ENTRANCE_TABLES } from '@lianxin/casekeeping';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

/** Cases that accounts keep, sessions that were ended, and attempts by number and address; those counted by number alone go. */
export class Entrance1779000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ENTRANCE_TABLES) await runner.query(`${table} ${COLLATION}`);
    await runner.query('DROP TABLE query_attempt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE query_attempt (number varchar(24) NOT NULL, failures int unsigned NOT NULL,
      first_at datetime(6) NOT NULL, PRIMARY KEY (number)) ${COLLATION}`);
    for (const table of ['ended_session', 'kept_case', 'query_throttle'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
