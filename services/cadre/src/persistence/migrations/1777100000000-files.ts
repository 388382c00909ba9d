import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLLATION = 'DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

const STATEMENTS = [
  `ALTER TABLE cadre ADD COLUMN recruit_until date NULL, ADD COLUMN leaves_on date NULL,
    ADD INDEX cadre_recruit (recruit_until, id)`,
  `CREATE TABLE unit_succession (
    unit_id binary(16) NOT NULL, successor_id binary(16) NOT NULL, PRIMARY KEY (unit_id, successor_id),
    INDEX unit_predecessor (successor_id, unit_id)) ${COLLATION}`,
  `CREATE TABLE unit_tree_lock (id tinyint unsigned NOT NULL, PRIMARY KEY (id)) ${COLLATION}`,
  'INSERT INTO unit_tree_lock (id) VALUES (1)',
  `CREATE TABLE kinship (
    cadre_id binary(16) NOT NULL, kinship_id binary(16) NOT NULL, kin_cadre_id binary(16) NULL,
    kin_number_index binary(32) NULL, relation varchar(40) NOT NULL, since date NULL, until date NULL, PRIMARY KEY (cadre_id, kinship_id),
    INDEX kinship_kin (kin_cadre_id, cadre_id), INDEX kinship_kin_number (kin_number_index, cadre_id)) ${COLLATION}`,
];

const BATCH = 500;

interface EarlierUnit {
  readonly parentId: string | null;
  readonly foundedOn: string;
}
interface EarlierCadre {
  readonly tier: string;
  readonly tenures: readonly [{ readonly from: string }];
}

/** What the fold of the same history says of a unit since this version. */
const unitOf = (unit: EarlierUnit): object => ({
  ...unit,
  parents: [{ parentId: unit.parentId, from: unit.foundedOn }],
  successors: [],
  casesToUnitId: null,
});

/** What the fold of the same history says of a cadre since this version. */
const cadreOf = (cadre: EarlierCadre): object => ({
  ...cadre,
  posts: [{ post: null, tier: cadre.tier, from: cadre.tenures[0].from }],
  ranks: [],
  suspensions: [],
  specialties: [],
  probation: null,
  leavesOn: null,
  kin: [],
});

const rewrite = async (
  runner: QueryRunner,
  table: 'unit' | 'cadre',
  stateOf: (state: never) => object,
): Promise<void> => {
  for (let after: Buffer = Buffer.alloc(16); ;) {
    const rows = (await runner.query(
      `SELECT id, state FROM ${table} WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
      [after],
    )) as { id: Buffer; state: string }[];
    for (const { id, state } of rows) {
      const next = JSON.stringify(stateOf(JSON.parse(state) as never));
      await runner.query(`UPDATE ${table} SET state = ? WHERE id = ?`, [next, id]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
};

/** Parents and successors of units, and of cadres posts, ranks, suspensions, probation, announced departure and kin. */
export class Files1777100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await rewrite(runner, 'unit', unitOf);
    await rewrite(runner, 'cadre', cadreOf);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was recorded since is not taken away; restore a backup instead'));
  }
}
