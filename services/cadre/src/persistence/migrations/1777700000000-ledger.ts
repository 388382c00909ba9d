import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of verified results; duties are of petitions and requests alike. */
export class Ledger1777700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_duty RENAME COLUMN petition_id TO case_id');
    await runner.query(`CREATE TABLE ledger_line (
      id binary(16) NOT NULL, kind varchar(30) NOT NULL, source_id binary(16) NOT NULL,
      unit_id binary(16) NOT NULL, cadre_id binary(16) NULL, credited_on date NOT NULL, PRIMARY KEY (id),
      UNIQUE INDEX ledger_line_once (source_id, kind, cadre_id),
      INDEX ledger_line_cadre (cadre_id, credited_on, id), INDEX ledger_line_unit (unit_id, credited_on, id))
      DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_line');
    await runner.query('ALTER TABLE case_duty RENAME COLUMN case_id TO petition_id');
  }
}
