import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from '../../infra/local/lib/command.mjs';
import { ROOT } from '../../infra/local/lib/folders.mjs';
import { environment, serviceSettings } from '../../infra/local/lib/processes.mjs';
import { startTestProduct } from '../../infra/local/lib/test-product.mjs';
import { Client } from './client.mjs';
import { PEOPLE, benchDistrict, tokenMaker } from './district.mjs';
import { registered } from './operations.mjs';
import { REGISTER, registration } from './registration-input.mjs';

const load = createRequire(join(ROOT, 'packages/store/package.json'));
const access = createRequire(join(ROOT, 'gateway/package.json'))('@lianxin/access');

/**
 * A product of its own with the bench's district in it.
 * @typedef {Awaited<ReturnType<typeof startBenchProduct>>} Product
 */

/**
 * Starts a private product without the demo, loads the bench's district and answers how to ask it. `atEnd` is told what
 * to undo; `root` may be another clone, to compare two versions.
 * @param {{ folder: string, root?: string, atEnd: (undo: () => Promise<unknown> | void) => void }} options
 */
export async function startBenchProduct({ folder, root = ROOT, atEnd }) {
  const started = await startTestProduct({ folder, root, demo: false, onSpawn: (_pid, stop) => atEnd(stop) });
  const runtime = JSON.parse(readFileSync(started.runtime, 'utf8'));
  const secrets = JSON.parse(readFileSync(join(started.state, 'secrets.json'), 'utf8'));
  const machine = { ...runtime, secrets };
  await loadDistrict(folder, machine);

  const mysql = load('mysql2/promise');
  /** Connections to one of the services' databases, or to another one on the same server. */
  const database = (/** @type {string} */ url, connectionLimit = 8) => {
    const pool = mysql.createPool({ uri: url, connectionLimit, timezone: 'Z' });
    atEnd(() => pool.end());
    return pool;
  };
  const clients = Object.fromEntries(
    ['gateway', 'cadre', 'petition'].map((name) => [name, new Client(runtime.ports[name])]),
  );
  atEnd(() => Promise.all(Object.values(clients).map((client) => client.close())));
  const tokenOf = await tokenMaker({ runtime, secrets });
  const signingKey = await access.readSigningKey(secrets.internalPrivateKey.replace(/^demo:/, ''));
  return {
    runtime,
    state: started.state,
    machine,
    folder,
    database,
    /** Process numbers by name; the database goes by the name of what it is. */
    pids: /** @type {Record<string, number>} */ (runtime.pids),
    databaseProcess: /** @type {string} */ (runtime.databaseKind),
    /** A request to the gateway, ready to be sent. */
    throughGateway: async (
      /** @type {import('./district.mjs').Asker} */ asker,
      /** @type {object} */ body,
    ) => ({
      client: clients.gateway,
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${await tokenOf(asker)}` },
    }),
    /** A request to a subgraph, vouched for as the gateway does: the token lives 30 seconds. */
    toSubgraph: async (
      /** @type {'cadre' | 'petition'} */ name,
      /** @type {import('./district.mjs').Asker} */ asker,
      /** @type {object} */ content,
    ) => {
      const body = JSON.stringify(content);
      const claims = { asker, caseToken: null, origin: '127.0.0.1', locale: 'zh-CN' };
      const token = await access.signInternalToken(claims, { audience: name, body }, signingKey);
      return { client: clients[name], body, headers: { [access.INTERNAL_TOKEN_HEADER]: token } };
    },
  };
}

async function loadDistrict(/** @type {string} */ folder, /** @type {any} */ machine) {
  const file = join(folder, 'district.json');
  writeFileSync(file, JSON.stringify(benchDistrict()));
  await run(process.execPath, ['services/cadre/dist/demo.js', file], {
    cwd: ROOT,
    env: environment(serviceSettings(machine, 'cadre')),
    what: 'Loading the district of the bench',
  });
}

const ACCEPT = registered('accept-petition.graphql');

/** Registers petitions, the first `handled` of which their officers accept. */
export async function registerPetitions(
  /** @type {Product} */ product,
  /** @type {{ count: number, handled: number }} */ { count, handled },
) {
  await untilKnown(product);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < count; at = next++) {
      const asker = PEOPLE.handlers[at % PEOPLE.handlers.length] ?? PEOPLE.quietHandler;
      const request = await product.throughGateway(asker, { query: REGISTER, variables: registration(at) });
      const { registerPetition } = await request.client.ask(request);
      if (at >= handled) continue;
      const variables = { input: { petitionId: registerPetition.id } };
      const accepted = await product.throughGateway(asker, { query: ACCEPT, variables });
      const { acceptPetition } = await accepted.client.ask(accepted);
      if (acceptPetition.code) throw new Error(`acceptPetition was refused: ${acceptPetition.code}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Waits until the petition service knows the whole district, of which the cadre service tells it. */
async function untilKnown(/** @type {Product} */ product) {
  const wanted = benchDistrict();
  const pool = product.database(product.runtime.databaseUrls.petition, 1);
  const until = Date.now() + 30_000;
  for (;;) {
    const [[known]] = await pool.query(
      'SELECT (SELECT COUNT(*) FROM directory_unit) AS units, (SELECT COUNT(*) FROM directory_cadre) AS cadres',
    );
    if (known.units === wanted.units.length && known.cadres === wanted.cadres.length) return;
    if (Date.now() > until) throw new Error('the petition service did not learn of the district within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
