import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `CREATE TABLE rule_change (${AGGREGATE_COLUMNS},
    effective_from date NOT NULL, approved tinyint NOT NULL, PRIMARY KEY (id))
  DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

/** Changes of the rule table; the shipped figures stand in the code, as its first version. */
export class RuleChanges1780100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_change');
  }
}
