import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STATEMENTS = [
  `CREATE TABLE petition_accused (
    petition_id binary(16) NOT NULL, accused_id binary(16) NOT NULL, kind varchar(10) NOT NULL,
    PRIMARY KEY (petition_id, accused_id, kind), INDEX petition_accused_who (accused_id, petition_id)) ${COLLATION}`,
  `CREATE TABLE petition_bar (
    petition_id binary(16) NOT NULL, cadre_id binary(16) NOT NULL, PRIMARY KEY (petition_id, cadre_id),
    INDEX petition_bar_cadre (cadre_id, petition_id)) ${COLLATION}`,
  `CREATE TABLE petition_person (
    petition_id binary(16) NOT NULL, token char(64) NOT NULL, PRIMARY KEY (petition_id, token),
    INDEX petition_person_token (token, petition_id)) ${COLLATION}`,
  `CREATE TABLE directory_kin (
    cadre_id binary(16) NOT NULL, kin_token char(64) NOT NULL, PRIMARY KEY (cadre_id, kin_token),
    INDEX directory_kin_token (kin_token, cadre_id)) ${COLLATION}`,
  `CREATE TABLE access_attempt (
    id binary(16) NOT NULL, petition_id binary(16) NOT NULL, account_id varchar(200) NOT NULL, cadre_id binary(16) NULL,
    at datetime(6) NOT NULL, door varchar(60) NOT NULL, PRIMARY KEY (id),
    INDEX access_attempt_at (at, id, petition_id), INDEX access_attempt_petition (petition_id, at)) ${COLLATION}`,
  `CREATE TABLE directory_succession (
    unit_id binary(16) NOT NULL, heir_id binary(16) NOT NULL, PRIMARY KEY (unit_id, heir_id),
    INDEX directory_succession_heir (heir_id, unit_id)) ${COLLATION}`,
  `INSERT INTO directory_succession (unit_id, heir_id)
    SELECT id, cases_to FROM directory_unit WHERE active = 0 AND cases_to IS NOT NULL`,
  'ALTER TABLE directory_cadre ADD person_token char(64) NULL, ADD INDEX directory_cadre_person (person_token)',
];

/** Who is accused, who is recused, and as which person everybody is known: what the wall and recusal are judged by. */
export class AccusedWall1779100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a wall is not taken down; restore a backup instead'));
  }
}
