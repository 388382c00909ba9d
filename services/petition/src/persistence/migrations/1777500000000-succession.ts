import { createJobTable } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const idIn = (path: string): string =>
  `UNHEX(REPLACE(JSON_UNQUOTE(JSON_EXTRACT(state, '${path}')), '-', ''))`;

const STATEMENTS = [
  'ALTER TABLE directory_unit ADD cases_to binary(16) NULL, ADD INDEX directory_unit_gone (active, cases_to)',
  `ALTER TABLE petition ADD offered_to binary(16) NULL, ADD registrar binary(16) NULL, ADD officer_id binary(16) NULL,
    ADD INDEX petition_offered (offered_to), ADD INDEX petition_registrar (registrar, id),
    ADD INDEX petition_officer (officer_id, status), ADD INDEX petition_handler (handler_id, status)`,
  'UPDATE petition SET registrar = registered_by',
  'ALTER TABLE petition MODIFY registrar binary(16) NOT NULL',
  `UPDATE petition SET offered_to = ${idIn('$.offeredTo.id')} WHERE status = 'OFFERED'`,
  `UPDATE petition SET officer_id = ${idIn('$.responsibility.current.officerId')}
    WHERE JSON_TYPE(JSON_EXTRACT(state, '$.responsibility.current.officerId')) = 'STRING'`,
  'ALTER TABLE petition_clock ADD amber_on date NULL, ADD INDEX petition_clock_unit (unit_id, state)',
  // A period in working days is taken for one in days here; each clock gets its true day when it changes next.
  `UPDATE petition_clock SET amber_on = GREATEST(started_on,
    DATE_SUB(due_on, INTERVAL GREATEST(2, CEIL(DATEDIFF(due_on, started_on) * 0.2)) DAY))`,
  'ALTER TABLE petition_clock MODIFY amber_on date NOT NULL',
];

/** Who answers for the cases of a unit that is gone; who is offered, registers and answers for a petition; jobs. */
export class Succession1777500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createJobTable(runner);
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who answers is not forgotten again; restore a backup instead'));
  }
}
