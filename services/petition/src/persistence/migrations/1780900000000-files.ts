import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments: what is known of each, with its key sealed; the content lies sealed outside the database. */
export class Files1780900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE petition_file (
         id binary(16) NOT NULL, petition_id binary(16) NOT NULL, address char(64) NOT NULL, by_petitioner tinyint NOT NULL,
         media_type varchar(100) NOT NULL, size int unsigned NOT NULL, state varchar(20) NOT NULL, to_check tinyint NOT NULL,
         object varchar(120) NULL, created_at datetime(6) NOT NULL, attached_at datetime(6) NULL, checked_at datetime(6) NULL,
         personal longtext NULL, PRIMARY KEY (id), INDEX petition_file_petition (petition_id, attached_at),
         INDEX petition_file_state (state, created_at))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE petition_file');
  }
}
