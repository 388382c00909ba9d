import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../../infra/local/lib/folders.mjs';
import { PEOPLE } from '../district.mjs';
import { registered } from '../operations.mjs';
import { compare } from '../rounds.mjs';

const PAGE = 50;
const COUNTED = 10_001;
const VARIABLES = { filter: { statuses: ['HANDLING'] }, first: PAGE };
const JOINED = registered('page.graphql');
/** What the petition service knows by itself. */
const ALONE = JOINED.replaceAll(/\{\s*id\s+name\s*\}/g, '{ id }');

const NOTE =
  `A page of ${PAGE} petitions with the names of handler and unit, by due date, as a supervisor of the whole district sees
it: through the gateway; the petition service alone, which knows handler and unit by id only (token made ahead); the same
conditions and counts by hand over mysql2, only the columns needed, names from the cadre service's database. By hand nobody
asks who the reader is, and nothing is decrypted.`.replaceAll('\n', ' ');

/** A page of petitions: through the gateway, one service alone, bare SQL. */
export async function pages(
  /** @type {{ product: import('../product.mjs').Product, pace: import('../rounds.mjs').Pace }} */ {
    product,
    pace,
  },
) {
  const { pids, databaseProcess } = product;
  const some = (/** @type {readonly string[]} */ names) =>
    Object.fromEntries(names.map((name) => [name, /** @type {number} */ (pids[name])]));
  const { supervisor } = PEOPLE;
  const repeat = (/** @type {number} */ count, /** @type {() => Promise<unknown>} */ ask) =>
    Array.from({ length: count }, () => ask);
  const joined = await product.throughGateway(supervisor, { query: JOINED, variables: VARIABLES });
  const alone = () => product.toSubgraph('petition', supervisor, { query: ALONE, variables: VARIABLES });
  const byHand = handReader(product, pace.concurrency);
  await mustAgree(joined, byHand);
  return compare({
    title: `A page of ${PAGE} petitions`,
    note: NOTE,
    pace,
    variants: [
      {
        name: 'through the gateway',
        pids: some(['gateway', 'petition', 'cadre', databaseProcess]),
        ready: (count) => Promise.resolve(repeat(count, () => joined.client.send(joined))),
      },
      {
        name: 'petition service alone',
        pids: some(['petition', databaseProcess]),
        // A token is good once, so that each request has its own.
        ready: async (count) => {
          const requests = await Promise.all(Array.from({ length: count }, alone));
          return requests.map((request) => () => request.client.send(request));
        },
      },
      {
        name: 'SQL by hand',
        pids: { ...some([databaseProcess]), 'this process': process.pid },
        ready: (count) => Promise.resolve(repeat(count, async () => JSON.stringify(await byHand()))),
      },
    ],
  });
}

/** Reads the page by hand; who may see what is the petition service's own condition. */
function handReader(
  /** @type {import('../product.mjs').Product} */ product,
  /** @type {number} */ connections,
) {
  const require = createRequire(join(ROOT, 'package.json'));
  const { visibleTo } = require('./services/petition/dist/persistence/visibility-columns.js');
  const actor = PEOPLE.supervisor;
  const units = actor.grants.map((/** @type {{ unitId: string }} */ { unitId }) => unitId);
  const standing = {
    ...{ actor, lineage: units, belongsTo: units, known: true },
    ...{ cadres: [], personToken: null, kinTokens: [] },
  };
  const { sql, values } = positional(visibleTo(standing));
  const petitions = product.database(product.runtime.databaseUrls.petition, connections);
  const cadre = product.database(product.runtime.databaseUrls.cadre, connections);
  const chosen = `FROM petition p WHERE (${sql}) AND p.status IN ('HANDLING')`;
  const names = async (/** @type {'cadre' | 'unit'} */ table, /** @type {readonly Buffer[]} */ ids) => {
    const distinct = [...new Map(ids.map((id) => [id.toString('hex'), id])).values()];
    const [rows] = await cadre.query(`SELECT id, name FROM ${table} WHERE id IN (?)`, [distinct]);
    return new Map(rows.map((/** @type {any} */ row) => [row.id.toString('hex'), row.name]));
  };
  return async () => {
    const [rows] = await petitions.query(
      `SELECT p.id, p.number, p.status, p.subject, p.received_on, p.handler_id, p.held_by ${chosen}
       ORDER BY p.due_on, p.id LIMIT ${PAGE + 1}`,
      values,
    );
    const shown = rows.slice(0, PAGE);
    const [[[{ n }]], cadres, units] = await Promise.all([
      petitions.query(`SELECT COUNT(*) AS n FROM (SELECT 1 ${chosen} LIMIT ${COUNTED}) AS counted`, values),
      names(
        'cadre',
        shown.map((/** @type {any} */ row) => row.handler_id),
      ),
      names(
        'unit',
        shown.map((/** @type {any} */ row) => row.held_by),
      ),
    ]);
    const nodes = shown.map((/** @type {any} */ row) => ({
      number: row.number,
      status: row.status,
      subject: row.subject,
      handler: cadres.get(row.handler_id.toString('hex')),
      unit: units.get(row.held_by.toString('hex')),
    }));
    return { total: Number(n), nodes };
  };
}

/** Named parameters as mysql2 takes them: in the order of their places. */
function positional(/** @type {{ sql: string, parameters: Record<string, unknown> }} */ { sql, parameters }) {
  /** @type {unknown[]} */
  const values = [];
  const text = sql.replaceAll(/:(\w+)/g, (_, name) => {
    values.push(parameters[name]);
    return '?';
  });
  return { sql: text, values };
}

/** What isn't the same page needn't be compared. */
async function mustAgree(
  /** @type {import('../client.mjs').Request} */ joined,
  /** @type {() => Promise<{ total: number, nodes: any[] }>} */ byHand,
) {
  const { petitions } = await joined.client.ask(joined);
  const { total, nodes } = await byHand();
  const shown = petitions.edges.map((/** @type {any} */ { node }) => ({
    number: node.number,
    status: node.status,
    subject: node.subject,
    handler: node.handler.name,
    unit: node.responsibility.unit.name,
  }));
  if (
    total !== petitions.totalCount ||
    nodes.length !== PAGE ||
    JSON.stringify(nodes) !== JSON.stringify(shown)
  )
    throw new Error('the page by hand is not the page that the gateway shows');
}
