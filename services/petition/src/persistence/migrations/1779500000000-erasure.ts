import { createErasureHead } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const dayIn = (path: string): string =>
  `CAST(NULLIF(JSON_UNQUOTE(JSON_EXTRACT(state, '${path}')), 'null') AS DATE)`;

/** When each petition may be anonymised, by the rule in force now; and how far the erasure register is applied. */
export class Erasure1779500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createErasureHead(runner);
    await runner.query(
      'ALTER TABLE petition ADD COLUMN erasable_from date NULL, ADD INDEX petition_erasable (erasable_from, id)',
    );
    await runner.query(
      `UPDATE petition SET erasable_from = COALESCE(${dayIn('$.origin.returnedOn')},
         DATE_ADD(COALESCE(${dayIn('$.closedOn')}, IF(historical, ${dayIn('$.delivery.on')}, NULL)), INTERVAL 10 YEAR))`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was erased is not forgotten again; restore a backup instead'));
  }
}
