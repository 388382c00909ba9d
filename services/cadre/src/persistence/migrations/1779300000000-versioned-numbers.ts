import { createJobTable } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STATEMENTS = [
  `CREATE TABLE cadre_number (
    cadre_id binary(16) NOT NULL, version varchar(40) NOT NULL, fingerprint binary(32) NOT NULL,
    PRIMARY KEY (cadre_id, version), UNIQUE INDEX cadre_number_fingerprint (fingerprint)) ${COLLATION}`,
  `CREATE TABLE kin_number (
    cadre_id binary(16) NOT NULL, kinship_id binary(16) NOT NULL, version varchar(40) NOT NULL,
    fingerprint binary(32) NOT NULL, PRIMARY KEY (cadre_id, kinship_id, version),
    INDEX kin_number_fingerprint (fingerprint, cadre_id)) ${COLLATION}`,
  // Under which key these were made isn't known here; re-keying finds out and gives them its name.
  `INSERT INTO cadre_number (cadre_id, version, fingerprint)
    SELECT id, '', id_number_index FROM cadre WHERE id_number_index IS NOT NULL`,
  `INSERT INTO kin_number (cadre_id, kinship_id, version, fingerprint)
    SELECT cadre_id, kinship_id, '', kin_number_index FROM kinship WHERE kin_number_index IS NOT NULL`,
  'ALTER TABLE cadre DROP INDEX cadre_id_number, DROP COLUMN id_number_index',
  'ALTER TABLE kinship DROP INDEX kinship_kin_number, DROP COLUMN kin_number_index',
];

/** Fingerprints of ID numbers under several keys at once, and jobs that can resume. */
export class VersionedNumbers1779300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await createJobTable(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('versions of fingerprints are not taken away; restore a backup instead'));
  }
}
