import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers as they were issued, with the hash that stays when their files are erased. */
export class Documents1780200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE petition_document (
         id binary(16) NOT NULL, petition_id binary(16) NOT NULL, kind varchar(30) NOT NULL, version int unsigned NOT NULL,
         issued_at datetime(6) NOT NULL, sha256 char(64) NULL, template_sha256 char(64) NULL, pages smallint unsigned NULL,
         erased_at datetime(6) NULL, personal longtext NULL, PRIMARY KEY (id),
         UNIQUE INDEX petition_document_event (petition_id, version))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE petition_document');
  }
}
