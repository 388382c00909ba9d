// A district's tables for the list benches, filled by SQL: 60 units, and any number of petitions whose states are filler.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { idToBytes } = require('@lianxin/store');

const unit = (at) => `0197a000-0000-7000-8000-${String(at).padStart(12, '0')}`;
export const ROOT = unit(0);
/** Registers nearly all petitions. */
export const OFFICE = unit(1);
/** Holds about one in sixty. */
export const BUREAU = unit(30);
/** Was given 40 petitions in all. */
export const SMALL = unit(59);

const UNITS = 60;
const OF_SMALL = 40;
const CHUNK = 20_000;
/** About as long as the state of a petition that was answered. */
const STATE_CHARACTERS = 3_000;

const fillUnits = async (dataSource) => {
  const ids = Array.from({ length: UNITS }, (_, at) => idToBytes(unit(at)));
  const units = ids.map((id, at) => [id, at === 0 ? null : ids[0], `单位${at}`, 'GOVERNMENT_DEPARTMENT', 1]);
  await dataSource.query('INSERT INTO directory_unit (id, parent_id, name, kind, active) VALUES ?', [units]);
  const lineage = ids.flatMap((id, at) =>
    at === 0
      ? [[id, id, 0]]
      : [
          [id, id, 0],
          [id, ids[0], 1],
        ],
  );
  await dataSource.query('INSERT INTO directory_ancestor (unit_id, ancestor_id, depth) VALUES ?', [lineage]);
};

/** A number from 0 to 1 that is the same for the same petition in every run. */
const chance = (salt) => `(CONV(LEFT(MD5(CONCAT(n, '${salt}')), 8), 16, 10) / 4294967296)`;
const unitAt = (at) => `UNHEX(CONCAT('0197A0000000700080', '00', LPAD(${at}, 12, '0')))`;

/** Every row by its number `n`: nineteen of twenty are concluded; the last 40 are of the smallest unit. */
const SHAPE = (rows) => `SELECT n,
  UNHEX(CONCAT(LPAD(HEX(1600000000000 + n * 100000), 12, '0'), '70008000', LPAD(HEX(n), 12, '0'))) AS id,
  ${unitAt('1')} AS office,
  IF(n > ${rows - OF_SMALL}, ${unitAt('59')}, ${unitAt(`1 + FLOOR(57 * ${chance('held')})`)}) AS held,
  ${unitAt(`1 + FLOOR(57 * ${chance('earlier')})`)} AS earlier,
  ${chance('open')} < 0.05 AS open, ${chance('purpose')} AS purpose, ${chance('due')} AS due, ${chance('moved')} AS moved
  FROM numbers`;

const PETITION = `INSERT INTO petition
  (id, version, publish_sequence, state, personal, number, status, channel, purpose, subject, received_on, registered_by,
   registrar, held_by, due_on, historical)
  SELECT id, 1, 1, ?, NULL, CONCAT('XF-2026-', n), IF(open, ELT(1 + n MOD 3, 'RECEIVED', 'HANDLING', 'OFFERED'), 'CONCLUDED'),
    'VISIT', CASE WHEN purpose < 0.8 THEN 'CLAIM' WHEN purpose < 0.9 THEN 'SUGGESTION' WHEN purpose < 0.98 THEN 'ACCUSATION' END,
    CONCAT('反映事项', n), DATE '2016-01-01' + INTERVAL (n * 3700 DIV ?) DAY, office, office, held,
    IF(open, DATE '2026-03-30' + INTERVAL FLOOR(60 * due) DAY, DATE '9999-12-31'), 0 FROM shaped`;

const LINKS = [
  "SELECT id, office, 'INVOLVED' FROM shaped",
  "SELECT id, held, 'INVOLVED' FROM shaped",
  "SELECT id, earlier, 'INVOLVED' FROM shaped WHERE moved < 0.2",
  "SELECT id, office, 'CIRCLE' FROM shaped",
];

/** Fills the empty tables of a migrated database. */
export const fillDistrict = async (dataSource, rows) => {
  await fillUnits(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('CREATE TEMPORARY TABLE numbers (n INT PRIMARY KEY)');
    await runner.query(`CREATE TEMPORARY TABLE shaped ${SHAPE(rows)} LIMIT 0`);
    const state = JSON.stringify({ filler: '信'.repeat(STATE_CHARACTERS / 3) });
    for (let from = 1; from <= rows; from += CHUNK) {
      const numbers = Array.from({ length: Math.min(CHUNK, rows - from + 1) }, (_, at) => [from + at]);
      await runner.query('DELETE FROM numbers');
      await runner.query('INSERT INTO numbers VALUES ?', [numbers]);
      await runner.query('DELETE FROM shaped');
      await runner.query(`INSERT INTO shaped ${SHAPE(rows)}`);
      await runner.query(PETITION, [state, rows]);
      for (const link of LINKS)
        await runner.query(`INSERT IGNORE INTO petition_unit (petition_id, unit_id, relation) ${link}`);
    }
    await runner.query('ANALYZE TABLE petition, petition_unit, directory_ancestor');
  } finally {
    await runner.release();
  }
};
