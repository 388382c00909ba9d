import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const ID_OF = (text: string): string => `UNHEX(REPLACE(${text}, '-', ''))`;

const STEPS = [
  `CREATE TABLE known_succession (unit_id binary(16) NOT NULL, successor_id binary(16) NOT NULL,
    PRIMARY KEY (unit_id, successor_id), INDEX known_successor (successor_id)) ${COLLATION}`,
  `INSERT INTO known_succession (unit_id, successor_id)
    SELECT id, cases_to_unit_id FROM known_unit WHERE cases_to_unit_id IS NOT NULL
    UNION SELECT u.id, ${ID_OF('heir.id')} FROM known_unit u
      JOIN JSON_TABLE(u.successor_ids, '$[*]' COLUMNS (id char(36) PATH '$')) heir WHERE u.successor_ids IS NOT NULL`,
  'ALTER TABLE known_cadre ADD INDEX known_cadre_person (person_token)',
  `CREATE TABLE enterprise_person (enterprise_id binary(16) NOT NULL, person_token char(64) NOT NULL,
    PRIMARY KEY (enterprise_id, person_token), INDEX enterprise_person_token (person_token)) ${COLLATION}`,
  `INSERT INTO enterprise_person (enterprise_id, person_token)
    SELECT DISTINCT e.id, person.token FROM enterprise e
      JOIN JSON_TABLE(e.state, '$.persons[*]' COLUMNS (token char(64) PATH '$.token')) person
    WHERE person.token IS NOT NULL`,
  `CREATE TABLE enterprise_interest (enterprise_id binary(16) NOT NULL, cadre_id binary(16) NOT NULL,
    PRIMARY KEY (enterprise_id, cadre_id), INDEX enterprise_interest_cadre (cadre_id)) ${COLLATION}`,
  `INSERT INTO enterprise_interest (enterprise_id, cadre_id)
    SELECT DISTINCT e.id, ${ID_OF('interest.id')} FROM enterprise e
      JOIN JSON_TABLE(e.state, '$.interests[*]' COLUMNS (id char(36) PATH '$.cadreId')) interest`,
];

/** What a list needs to know of who may not see it: who succeeded whom, and who has an interest in which firm. */
export class Standing1779200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of STEPS) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('interests are not forgotten again; restore a backup instead'));
  }
}
