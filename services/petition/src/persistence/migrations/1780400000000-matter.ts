import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const TABLES = [
  `CREATE TABLE matter_posting (
    closed tinyint NOT NULL, gram int unsigned NOT NULL, petition_id binary(16) NOT NULL,
    PRIMARY KEY (closed, gram, petition_id), INDEX matter_posting_petition (petition_id)) ${COLLATION}`,
  `CREATE TABLE matter_petitioner (
    petition_id binary(16) NOT NULL, token char(64) NOT NULL, PRIMARY KEY (petition_id, token),
    INDEX matter_petitioner_token (token, petition_id)) ${COLLATION}`,
  `CREATE TABLE matter_pending (petition_id binary(16) NOT NULL, PRIMARY KEY (petition_id)) ${COLLATION}`,
  `CREATE TABLE matter_count (
    version int unsigned NOT NULL, documents int unsigned NOT NULL, petitions int unsigned NOT NULL,
    counted_at datetime(6) NOT NULL, PRIMARY KEY (version)) ${COLLATION}`,
  `CREATE TABLE matter_gram (
    gram int unsigned NOT NULL, documents int unsigned NOT NULL, PRIMARY KEY (gram)) ${COLLATION}`,
  `CREATE TABLE matter_link (
    petition_id binary(16) NOT NULL, earlier_id binary(16) NOT NULL, relation varchar(12) NOT NULL,
    PRIMARY KEY (petition_id, earlier_id), INDEX matter_link_earlier (earlier_id, petition_id)) ${COLLATION}`,
  `CREATE TABLE unit_competence (${AGGREGATE_COLUMNS}, PRIMARY KEY (id)) ${COLLATION}`,
  `CREATE TABLE unit_competence_entry (
    unit_id binary(16) NOT NULL, position smallint unsigned NOT NULL, subject varchar(40) NOT NULL,
    place varchar(100) NULL, from_day date NOT NULL, until_day date NOT NULL, PRIMARY KEY (unit_id, position),
    INDEX unit_competence_subject (subject, from_day)) ${COLLATION}`,
];

/** By what petitions of one matter are found, how they are linked, and which unit is competent for what. */
export class Matter1780400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(table);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('links and competences are not taken away; restore a backup instead'));
  }
}
