import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../infra/local/lib/folders.mjs';
import { serviceSettings } from '../../../infra/local/lib/processes.mjs';
import { Client } from '../client.mjs';
import { PEOPLE } from '../district.mjs';
import { startRole } from '../forked.mjs';
import { registered } from '../operations.mjs';
import { REGISTER, registration } from '../registration-input.mjs';
import { compare } from '../rounds.mjs';

const require = createRequire(new URL('../../../gateway/package.json', import.meta.url));
const GATEWAYS = join(ROOT, 'test/load/compositions/gateway.mjs');
const PETITION = join(ROOT, 'test/load/compositions/petition.mjs');
const SCHEMA = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { petitions(first: Int): [Petition!] }
  type Petition @key(fields: "id") { id: ID! number: String! status: String! subject: String }`;
const QUERY = '{ petitions(first: 20) { id number status subject } }';
const ROWS = Array.from({ length: 20 }, (_, i) => ({
  id: `p${i}`,
  number: `XF-2026-${100_000 + i}`,
  status: 'HANDLING',
  subject: '小区供暖问题',
}));

/**
 * @typedef {(undo: () => Promise<unknown> | void) => void} AtEnd
 * @typedef {import('../rounds.mjs').Pace} Pace
 * @typedef {import('../product.mjs').Product} Product
 */

const GATEWAY_NOTE =
  `A list of 20 rows from one canned service, only the gateway’s own CPU. "As it is" verifies the caller’s token, counts him,
finds the operation by its hash, looks at its doors and signs a token for the service; each of the others lacks what it is
called after. "Without any of it" is put together in the bench from the same parts, without sign-in, hardening, metrics and
masked errors as well.`.replaceAll('\n', ' ');

/** The gateway with everything that protects it, without one part at a time, and without all. */
export async function gatewayProtection(/** @type {{ pace: Pace, atEnd: AtEnd }} */ { pace, atEnd }) {
  const { composeSupergraph } = require('./dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-protection-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const start = async (/** @type {string} */ role, /** @type {object} */ options) => {
    const served = await startRole(GATEWAYS, role, options);
    atEnd(served.stop);
    return served;
  };
  const canned = await start('canned', { data: { petitions: ROWS } });
  const options = {
    folder,
    query: QUERY,
    supergraph: composeSupergraph({ petition: SCHEMA }),
    subgraph: `http://127.0.0.1:${canned.port}/graphql`,
  };
  const variant = async (/** @type {string} */ name, /** @type {string} */ role) => {
    const { port, pid, token, body } = await start(role, options);
    const client = new Client(port);
    atEnd(() => client.close());
    const request = { body: JSON.stringify(body), headers: { authorization: `Bearer ${token}` } };
    await client.ask(request);
    return {
      name,
      pids: { gateway: pid },
      ready: (/** @type {number} */ count) =>
        Promise.resolve(Array.from({ length: count }, () => () => client.send(request))),
    };
  };
  return compare({
    title: 'What protection costs: the gateway',
    note: GATEWAY_NOTE,
    pace,
    variants: [
      await variant('as it is', 'product'),
      await variant('without registered operations', 'open'),
      await variant('without rate limits', 'unlimited'),
      await variant('without doors', 'doorless'),
      await variant('without signed tokens', 'unsigned'),
      await variant('without any of it', 'bare'),
    ],
  });
}

const SERVICE_NOTE =
  `Replicas of the petition service on the product’s own database, each with one part replaced in the bench, asked directly
with tokens made ahead; CPU of replica and database.`.replaceAll('\n', ' ');

const PARTS = {
  verification: 'token verification',
  visibility: 'the condition of visibility',
  sealing: 'sealing',
  audit: 'audit',
};

/** A list and a registration in the petition service, with everything, without one part at a time, and without all. */
export async function serviceProtection(
  /** @type {{ product: Product, pace: Pace, atEnd: AtEnd }} */ { product, pace, atEnd },
) {
  const { machine, pids, databaseProcess } = product;
  const { supervisor, handlers, quietHandler } = PEOPLE;
  // As a further replica of the product's own: it signs in the same place, and reads the same register.
  const settings = {
    ...serviceSettings(machine, 'petition'),
    LIANXIN_AUDIT_WITNESS: join(product.state, 'witness'),
    LIANXIN_ERASURE_REGISTER: join(product.state, 'erasures.jsonl'),
    LIANXIN_FILES: join(product.state, 'files'),
  };
  let number = 5_000_000;
  const page = {
    query: registered('page.graphql').replaceAll(/\{\s*id\s+name\s*\}/g, '{ id }'),
    variables: { filter: { statuses: ['HANDLING'] }, first: 20 },
  };
  const variant = async (
    /** @type {string} */ name,
    /** @type {readonly string[]} */ without,
    /** @type {import('../district.mjs').Asker} */ asker,
    /** @type {() => object} */ content,
  ) => {
    const replica = await startRole(PETITION, 'replica', { without, settings, asker });
    atEnd(replica.stop);
    const client = new Client(replica.port);
    atEnd(() => client.close());
    return {
      name,
      pids: { petition: replica.pid, [databaseProcess]: /** @type {number} */ (pids[databaseProcess]) },
      ready: async (/** @type {number} */ count) => {
        const made = [];
        for (let index = 0; index < count; index += 1) {
          const request = await product.toSubgraph('petition', asker, content());
          made.push(() => client.send(request));
        }
        return made;
      },
      stop: replica.stop,
    };
  };
  const compared = async (
    /** @type {string} */ title,
    /** @type {readonly (keyof typeof PARTS)[]} */ parts,
    /** @type {import('../district.mjs').Asker} */ asker,
    /** @type {() => object} */ content,
  ) => {
    const names = parts.map((part) => PARTS[part]);
    const variants = [
      await variant('as it is', [], asker, content),
      ...(await Promise.all(names.map((name) => variant(`without ${name}`, [name], asker, content)))),
      await variant('without any of it', names, asker, content),
    ];
    const result = await compare({ title, note: SERVICE_NOTE, pace, variants });
    for (const { stop } of variants) stop();
    return result;
  };
  return [
    await compared(
      'What protection costs: a list in the petition service',
      ['verification', 'visibility'],
      supervisor,
      () => page,
    ),
    await compared(
      'What protection costs: a registration in the petition service',
      ['verification', 'sealing', 'audit'],
      handlers[0] ?? quietHandler,
      () => ({ query: REGISTER, variables: registration((number += 1)) }),
    ),
  ];
}
