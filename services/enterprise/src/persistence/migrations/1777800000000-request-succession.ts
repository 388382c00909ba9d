import { createJobTable } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE service_request ADD officer_id binary(16) NULL,
    ADD INDEX service_request_officer (officer_id, status), ADD INDEX service_request_offered (offered_to),
    ADD INDEX service_request_complained (complained_of)`,
  `UPDATE service_request
    SET officer_id = UNHEX(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(state, '$.responsibility.current.officerId')), '-', ''))
    WHERE JSON_TYPE(JSON_EXTRACT(state, '$.responsibility.current.officerId')) = 'STRING'`,
  'ALTER TABLE known_cadre ADD INDEX known_cadre_former (former_unit_id)',
  `ALTER TABLE service_request_clock ADD amber_on date NULL, ADD paused_on date NULL,
    ADD INDEX service_request_clock_unit (unit_id, state)`,
  // A period in working days is taken for one in days here; each clock gets its true day when it changes next.
  `UPDATE service_request_clock SET amber_on = GREATEST(started_on,
    DATE_SUB(due_on, INTERVAL GREATEST(2, CEIL(DATEDIFF(due_on, started_on) * 0.2)) DAY))`,
  // Nothing but the question to the firm stops a clock; the day is Shanghai's.
  `UPDATE service_request_clock c JOIN service_request r ON r.id = c.request_id
    SET c.paused_on = DATE(DATE_ADD(STR_TO_DATE(
      LEFT(JSON_UNQUOTE(JSON_EXTRACT(r.state, '$.questions[last].askedAt')), 19), '%Y-%m-%dT%H:%i:%s'), INTERVAL 8 HOUR))
    WHERE c.state = 'PAUSED'`,
  'ALTER TABLE service_request_clock MODIFY amber_on date NOT NULL',
];

/** Who answers for a request, what complains of whom, when clocks turn amber; jobs. */
export class RequestSuccession1777800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createJobTable(runner);
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who answers is not forgotten again; restore a backup instead'));
  }
}
