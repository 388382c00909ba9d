import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What gateways count together; the keys are hashes. */
export class RateLimits1778600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The columns stand in the order in which rate-limiter-flexible fills them.
    await runner.query(`CREATE TABLE rate_limit (
      \`key\` varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, points int NOT NULL DEFAULT 0,
      expire bigint unsigned NULL, PRIMARY KEY (\`key\`), INDEX rate_limit_expire (expire))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit');
  }
}
