import { extendAuditTables } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit can be searched, and its heads are witnessed. */
export class Audit1779400000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return extendAuditTables(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('the audit is not made less again; restore a backup instead'));
  }
}
