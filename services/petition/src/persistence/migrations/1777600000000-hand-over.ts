import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Petitions that came of a firm's request: one for each hand-over. */
export class HandOver1777600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE petition
         ADD COLUMN hand_over_id binary(16) NULL, ADD COLUMN request_id binary(16) NULL,
         ADD UNIQUE INDEX petition_hand_over (hand_over_id), ADD INDEX petition_request (request_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition DROP COLUMN hand_over_id, DROP COLUMN request_id');
  }
}
