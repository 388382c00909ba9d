import { uuidOf } from './facts.mjs';

const ENDED = ['CONCLUDED', 'CLOSED'];

/** Events by which another unit came to answer for a petition. */
const isMove = (/** @type {any} */ event) =>
  event.type === 'petition.transfer-accepted' ||
  event.type === 'petition.takeover-deemed' ||
  (event.type === 'petition.objection-decided' && !event.agreed);

/** What the cadre service should know of a petition, told from its history alone; null where it may know nothing. */
function dutyOf(/** @type {any[]} */ history, /** @type {any} */ state) {
  /** @type {number | null} */
  let moves = null;
  let purpose = null;
  for (const event of history) {
    if ('purpose' in event) purpose = event.purpose;
    const seen = purpose === 'CLAIM' || purpose === 'SUGGESTION';
    if (!seen) moves = null;
    else if (moves === null) moves = 0;
    else if (isMove(event)) moves += 1;
  }
  return moves === null ? null : { unit: state.heldBy.id, open: !ENDED.includes(state.status), moves };
}

/**
 * The other services' copies = the records that they are copies of.
 * @param {import('./report.mjs').Report} report
 * @param {Awaited<ReturnType<typeof import('./facts.mjs').gatherFacts>>} facts
 * @param {import('../databases.mjs').Databases} databases
 */
export async function checkReadModels(report, facts, databases) {
  const check = report.check('cadre read model = petitions');
  const duties = await rowsOf(
    databases,
    'cadre',
    'SELECT LOWER(HEX(case_id)) AS id, LOWER(HEX(unit_id)) AS unit, open, moves FROM case_duty',
  );
  const known = new Map(duties.map((row) => [uuidOf(row.id), row]));
  for (const { id, state, history } of facts.petitions) {
    const row = known.get(id);
    const told = row ? { unit: uuidOf(row.unit), open: Boolean(row.open), moves: row.moves } : null;
    check.same(`duty of petition ${id}`, told, dutyOf(history, state));
    known.delete(id);
  }
  for (const id of known.keys()) check.holds(false, `a duty for petition ${id}, which doesn't exist`);
  await checkDirectories(report, databases);
}

const rowsOf = (
  /** @type {import('../databases.mjs').Databases} */ databases,
  /** @type {string} */ name,
  /** @type {string} */ sql,
) => /** @type {import('../databases.mjs').Database} */ (databases.of[name]).query(sql);

/** Units, their tree and cadres as each service knows them. */
async function checkDirectories(
  /** @type {import('./report.mjs').Report} */ report,
  /** @type {import('../databases.mjs').Databases} */ databases,
) {
  const id = (/** @type {string} */ column) => `LOWER(HEX(${column}))`;
  const units = await rowsOf(
    databases,
    'cadre',
    `SELECT ${id('id')} AS id, name, status = 'ACTIVE' AS active FROM unit ORDER BY id`,
  );
  const ancestors = await rowsOf(
    databases,
    'cadre',
    `SELECT ${id('unit_id')} AS unit, ${id('ancestor_id')} AS ancestor FROM unit_ancestor ORDER BY 1, 2`,
  );
  const cadres = await rowsOf(
    databases,
    'cadre',
    `SELECT ${id('id')} AS id, name, ${id('unit_id')} AS unit, left_on IS NULL AS serving FROM cadre ORDER BY id`,
  );
  const copies = {
    petition: {
      units: `SELECT ${id('id')} AS id, name, active = 1 AS active FROM directory_unit ORDER BY id`,
      ancestors: `SELECT ${id('unit_id')} AS unit, ${id('ancestor_id')} AS ancestor FROM directory_ancestor ORDER BY 1, 2`,
      cadres: `SELECT ${id('id')} AS id, name, ${id('unit_id')} AS unit, serving = 1 AS serving FROM directory_cadre ORDER BY id`,
    },
    enterprise: {
      units: `SELECT ${id('id')} AS id, name, abolished_from IS NULL AS active FROM known_unit ORDER BY id`,
      ancestors: null,
      cadres: `SELECT ${id('id')} AS id, name, ${id('unit_id')} AS unit, left_on IS NULL AS serving FROM known_cadre ORDER BY id`,
    },
  };
  for (const [name, sql] of Object.entries(copies)) {
    const check = report.check(`directory of ${name} = units and cadres`);
    compareRows(check, 'unit', await rowsOf(databases, name, sql.units), units, (row) => row.id);
    compareRows(check, 'cadre', await rowsOf(databases, name, sql.cadres), cadres, (row) => row.id);
    if (sql.ancestors)
      compareRows(
        check,
        'ancestor',
        await rowsOf(databases, name, sql.ancestors),
        ancestors,
        (row) => `${row.unit} ${row.ancestor}`,
      );
  }
}

function compareRows(
  /** @type {ReturnType<import('./report.mjs').Report['check']>} */ check,
  /** @type {string} */ what,
  /** @type {any[]} */ copies,
  /** @type {any[]} */ originals,
  /** @type {(row: any) => string} */ keyOf,
) {
  const left = new Map(copies.map((row) => [keyOf(row), row]));
  for (const row of originals) {
    check.same(`${what} ${keyOf(row)}`, left.get(keyOf(row)), row);
    left.delete(keyOf(row));
  }
  for (const key of left.keys()) check.holds(false, `${what} ${key} exists only in the copy`);
}
