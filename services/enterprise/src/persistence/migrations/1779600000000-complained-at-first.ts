import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last event says that names a unit complained of; a succession only names who stands in its place. */
const NAMED = `(SELECT JSON_UNQUOTE(JSON_EXTRACT(h.payload, '$.complainedOfUnitId')) FROM history h
  WHERE h.aggregate_id = service_request.id AND h.type IN ('request.submitted', 'request.triaged')
  ORDER BY h.version DESC LIMIT 1)`;

const STATEMENTS = [
  'ALTER TABLE service_request ADD complained_at_first binary(16) NULL',
  "UPDATE service_request SET state = JSON_SET(state, '$.complainedOfAtFirst', NULL) WHERE complained_of IS NULL",
  `UPDATE service_request
    SET state = JSON_SET(state, '$.complainedOfAtFirst', COALESCE(${NAMED}, JSON_UNQUOTE(JSON_EXTRACT(state, '$.complainedOfUnitId'))))
    WHERE complained_of IS NOT NULL`,
  `UPDATE service_request
    SET complained_at_first = UNHEX(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(state, '$.complainedOfAtFirst')), '-', ''))
    WHERE complained_of IS NOT NULL`,
];

/** Which unit a complaint named before that one was gone: the wall stands before all its heirs. */
export class ComplainedAtFirst1779600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('a wall is not taken down; restore a backup instead'));
  }
}
