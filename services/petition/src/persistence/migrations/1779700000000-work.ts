import type { MigrationInterface, QueryRunner } from 'typeorm';

const isObject = (path: string): string => `JSON_TYPE(JSON_EXTRACT(state, '${path}')) = 'OBJECT'`;

const running = (kind: string): string =>
  `EXISTS (SELECT 1 FROM petition_clock c
     WHERE c.petition_id = petition.id AND c.kind = '${kind}' AND c.state = 'RUNNING')`;

/** What each petition waits for, as domain/awaited-decision.ts says it of a state. */
export const AWAITED_NOW = `UPDATE petition SET awaits = CASE
  WHEN status = 'OFFERED' AND ${isObject('$.responsibility.offer.objection')} THEN 'OBJECTION'
  WHEN status = 'HANDLING' AND ${isObject('$.extension')} AND NOT ${isObject('$.extension.approvedBy')}
    AND ${running('CONCLUDE')} THEN 'EXTENSION'
  WHEN status = 'CONCLUDED' AND historical = 0
    AND (JSON_LENGTH(state, '$.ratings') > 0 OR NOT ${running('REVIEW_REQUEST')}) THEN 'CLOSING'
  END`;

/** Which decision of a head, or of a second person, a petition waits for: somebody's work is listed by it. */
export class Work1779700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE petition ADD COLUMN awaits varchar(10) NULL,
         ADD INDEX petition_work (held_by, status, due_on, awaits, officer_id, handler_id)`,
    );
    await runner.query(AWAITED_NOW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE petition DROP INDEX petition_work, DROP COLUMN awaits');
  }
}
