import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which texts a pair of characters stands in is kept in a table of its own instead of a full-text index. A text is known there by a
 * number; one without is new or changed, is looked at itself, and is entered behind the commands. Copied, so that nothing is
 * left of the old index and its column.
 */
export class Postings1781000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE petition_search DROP INDEX petition_search_tokens, DROP COLUMN tokens,
         ADD COLUMN doc int unsigned NULL, ADD UNIQUE INDEX petition_search_doc (doc),
         ADD INDEX petition_search_numbered (petition_id, doc), ALGORITHM=COPY`,
    );
    await runner.query(
      `CREATE TABLE search_posting (
         token bigint unsigned NOT NULL, segment int unsigned NOT NULL, docs varbinary(32768) NOT NULL,
         PRIMARY KEY (token, segment)) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
    await runner.query(
      `CREATE TABLE search_counter (
         id tinyint unsigned NOT NULL, docs int unsigned NOT NULL, PRIMARY KEY (id))
         DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
    await runner.query('INSERT INTO search_counter (id, docs) VALUES (1, 0)');
  }

  /** Tokens aren't made again: the job of the search before this one enters those that have no row. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_posting');
    await runner.query('DROP TABLE search_counter');
    await runner.query(
      `ALTER TABLE petition_search DROP INDEX petition_search_doc, DROP INDEX petition_search_numbered, DROP COLUMN doc,
         ADD COLUMN tokens mediumtext CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
         ADD FULLTEXT INDEX petition_search_tokens (tokens), ALGORITHM=COPY`,
    );
    await runner.query('DELETE FROM petition_search');
    await runner.query("DELETE FROM job WHERE kind = 'search-index'");
  }
}
