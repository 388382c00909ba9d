import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Pairing } from '../../domain/pairing/pairing';
import { DEFAULT_PAIRING_RULES } from '../../domain/pairing/pairing-rules';
import { workColumns } from '../pairing/work-columns';

const STATEMENTS = [
  `CREATE TABLE saved_views (account_id binary(16) NOT NULL, views longtext NOT NULL, PRIMARY KEY (account_id))
    DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
  `ALTER TABLE pairing ADD COLUMN work_on date NULL, ADD COLUMN log_due_on date NULL,
    ADD COLUMN checklist_on date NULL, ADD COLUMN decision_due_on date NULL,
    ADD INDEX pairing_work (work_on, id)`,
];

const BATCH = 500;

/** Says of every live pairing what the store says of one that changes from now on. */
const fillWork = async (runner: QueryRunner): Promise<void> => {
  for (let after: Buffer = Buffer.alloc(16); ;) {
    const rows = (await runner.query(
      `SELECT id, state FROM pairing WHERE id > ? AND live_recruit_id IS NOT NULL ORDER BY id LIMIT ${BATCH}`,
      [after],
    )) as { id: Buffer; state: string }[];
    for (const { id, state } of rows) {
      const days = workColumns(JSON.parse(state) as Pairing, DEFAULT_PAIRING_RULES);
      await runner.query(
        'UPDATE pairing SET due_on = ?, work_on = ?, log_due_on = ?, checklist_on = ?, decision_due_on = ? WHERE id = ?',
        [days.dueOn, days.workOn, days.logDueOn, days.checklistOn, days.decisionDueOn, id],
      );
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
};

/** Views that accounts save, and the days by which work on pairings is found. */
export class Console1779800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await fillWork(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
    await runner.query(`ALTER TABLE pairing DROP INDEX pairing_work, DROP COLUMN work_on, DROP COLUMN log_due_on,
      DROP COLUMN checklist_on, DROP COLUMN decision_due_on`);
  }
}
