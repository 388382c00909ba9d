import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  // Texts are compared as they were folded, character by character; tokens are ASCII, so that the server's own parser keeps them whole.
  `CREATE TABLE petition_search (
    petition_id binary(16) NOT NULL,
    subject text COLLATE utf8mb4_bin NOT NULL, text mediumtext COLLATE utf8mb4_bin NOT NULL,
    place text COLLATE utf8mb4_bin NOT NULL, superior_number varchar(255) NULL,
    tokens mediumtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (petition_id), INDEX petition_search_superior (superior_number),
    FULLTEXT INDEX petition_search_tokens (tokens))`,
  `CREATE TABLE petitioner_fingerprint (
    petition_id binary(16) NOT NULL, fingerprint binary(32) NOT NULL, version varchar(40) NOT NULL,
    PRIMARY KEY (petition_id, fingerprint), INDEX petitioner_fingerprint_found (fingerprint, petition_id))`,
];

/**
 * What petitions are searched by: words of subject, text and place, a superior's number, and fingerprints of petitioners. Older
 * petitions are entered by a job, batch by batch, while the service serves.
 */
export class Search1780300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`${table} ${COLLATION}`);
    await runner.query('ALTER TABLE petition ADD INDEX petition_registered (registered_by, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition DROP INDEX petition_registered');
    await runner.query('DROP TABLE petition_search');
    await runner.query('DROP TABLE petitioner_fingerprint');
  }
}
