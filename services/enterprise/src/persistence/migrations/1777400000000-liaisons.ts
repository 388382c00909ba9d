import { AGGREGATE_COLUMNS } from '@lianxin/store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STEPS = [
  'ALTER TABLE known_unit ADD kind varchar(30) NULL, ADD `function` varchar(30) NULL, ' +
    'ADD cases_to_unit_id binary(16) NULL, ADD successor_ids text NULL, ADD INDEX known_unit_parent (parent_id)',
  `ALTER TABLE known_cadre ADD former_unit_id binary(16) NULL, ADD unit_from date NULL, ADD suspended_from date NULL,
    ADD reinstated_from date NULL, ADD person_token char(64) NULL, ADD INDEX known_cadre_unit (unit_id)`,
  `CREATE TABLE known_kin (cadre_id binary(16) NOT NULL, kin_token char(64) NOT NULL,
    PRIMARY KEY (cadre_id, kin_token)) ${COLLATION}`,
  `CREATE TABLE known_ancestor (unit_id binary(16) NOT NULL, ancestor_id binary(16) NOT NULL,
    PRIMARY KEY (unit_id, ancestor_id), INDEX known_descendant (ancestor_id, unit_id)) ${COLLATION}`,
  `CREATE TABLE known_tree (id tinyint unsigned NOT NULL, PRIMARY KEY (id)) ${COLLATION}`,
  'INSERT INTO known_tree (id) VALUES (1)',
  `INSERT INTO known_ancestor (unit_id, ancestor_id)
    WITH RECURSIVE lineage AS (
      SELECT id AS unit_id, id AS ancestor_id FROM known_unit
      UNION
      SELECT lineage.unit_id, parent.id FROM lineage
      JOIN known_unit child ON child.id = lineage.ancestor_id JOIN known_unit parent ON parent.id = child.parent_id)
    SELECT unit_id, ancestor_id FROM lineage`,
  // A file that was opened before knows of no persons, interests and visits yet.
  `UPDATE enterprise SET state = JSON_SET(state, '$.persons', JSON_ARRAY(), '$.interests', JSON_ARRAY(),
    '$.visits', JSON_ARRAY(), '$.visitConsents', JSON_ARRAY())`,
  `CREATE TABLE enterprise_visit (
    id binary(16) NOT NULL, enterprise_id binary(16) NOT NULL, visited_on date NOT NULL, liaison_id binary(16) NULL,
    unit_id binary(16) NOT NULL, PRIMARY KEY (id), INDEX enterprise_visit_day (enterprise_id, visited_on),
    INDEX enterprise_visit_unit (unit_id, visited_on)) ${COLLATION}`,
  `CREATE TABLE liaison_pairing (${AGGREGATE_COLUMNS},
    enterprise_id binary(16) NOT NULL, kind varchar(10) NOT NULL, unit_id binary(16) NOT NULL,
    liaison_id binary(16) NULL, slot smallint unsigned NULL, status varchar(10) NOT NULL,
    in_conflict tinyint NOT NULL, paired_on date NOT NULL, live_enterprise_id binary(16) NULL, PRIMARY KEY (id),
    UNIQUE INDEX liaison_live (live_enterprise_id, kind), UNIQUE INDEX liaison_slot (liaison_id, slot),
    INDEX liaison_enterprise (enterprise_id), INDEX liaison_paired (paired_on, id),
    INDEX liaison_unit (unit_id, status)) ${COLLATION}`,
  `CREATE TABLE liaison_review (
    id bigint unsigned NOT NULL AUTO_INCREMENT, subject_id binary(16) NOT NULL, due_on date NOT NULL,
    PRIMARY KEY (id), INDEX liaison_review_due (due_on, id)) ${COLLATION}`,
];

/** The whole unit tree, cadres with their kin as tokens, liaison pairings, visits, and what is to be reviewed. */
export class Liaisons1777400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of STEPS) await runner.query(step);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('liaisons are not taken away; restore a backup instead'));
  }
}
