import type { QueryRunner } from 'typeorm';

const text = (path: string): string => `JSON_UNQUOTE(JSON_EXTRACT(body, '$.${path}'))`;
// JSON's null is unquoted to a word, which is no hexadecimal number: MySQL refuses it.
const id = (path: string): string => `UNHEX(REPLACE(NULLIF(${text(path)}, 'null'), '-', ''))`;

const STATEMENTS = [
  `ALTER TABLE audit_entry
    ADD recorded_at datetime(3) NULL, ADD kind varchar(12) NULL, ADD command varchar(80) NULL,
    ADD performer varchar(200) NULL, ADD cadre_id binary(16) NULL, ADD aggregate_type varchar(40) NULL,
    ADD aggregate_id binary(16) NULL`,
  `UPDATE audit_entry SET
    recorded_at = STR_TO_DATE(LEFT(${text('at')}, 23), '%Y-%m-%dT%H:%i:%s.%f'),
    kind = COALESCE(${text('kind')}, 'COMMAND'),
    command = LEFT(${text('command')}, 80), performer = LEFT(${text('performer.id')}, 200),
    cadre_id = ${id('performer.cadreId')},
    aggregate_type = LEFT(${text('aggregateType')}, 40), aggregate_id = ${id('aggregateId')}`,
  `ALTER TABLE audit_entry
    ADD INDEX audit_entry_time (recorded_at), ADD INDEX audit_entry_performer (performer, recorded_at),
    ADD INDEX audit_entry_aggregate (aggregate_id)`,
  `CREATE TABLE audit_witness (
    id tinyint unsigned NOT NULL, database_id char(36) NOT NULL, number int unsigned NOT NULL, line longtext NULL,
    kept tinyint NOT NULL, PRIMARY KEY (id))`,
  'INSERT INTO audit_witness (id, database_id, number, line, kept) VALUES (1, UUID(), 0, NULL, 1)',
];

/** Makes the audit searchable and witnessed: a step of every service's migrations; entries that are there keep their bodies and hashes. */
export const extendAuditTables = async (runner: QueryRunner): Promise<void> => {
  for (const statement of STATEMENTS) await runner.query(statement);
};
