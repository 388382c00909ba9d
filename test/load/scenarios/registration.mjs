import { run } from '../../../infra/local/lib/command.mjs';
import { ROOT } from '../../../infra/local/lib/folders.mjs';
import { SERVICES, environment, serviceSettings } from '../../../infra/local/lib/processes.mjs';
import { PEOPLE } from '../district.mjs';
import { REGISTER, registration } from '../registration-input.mjs';
import { compare } from '../rounds.mjs';
import { handWriter, sampleFrom } from './registration-by-hand.mjs';

const NOTE =
  `The same registration, one petitioner and a letter of 138 characters: through the gateway, to the petition service alone
(token made ahead), and the statements that it sends, by hand over mysql2 on the same server with the same durability, in a
database that no service reads. By hand there is no check of input, identity or rights, no decision, no encryption, and
nothing tells other services. Through gateway and service, the relay and the consumer in the cadre service work beside it
and are counted.`.replaceAll('\n', ' ');

/** Registration: through the gateway, to the service alone, by hand. */
export async function registrations(
  /** @type {{ product: import('../product.mjs').Product, pace: import('../rounds.mjs').Pace }} */ {
    product,
    pace,
  },
) {
  const { pids, databaseProcess } = product;
  const some = (/** @type {readonly string[]} */ names) =>
    Object.fromEntries(names.map((name) => [name, /** @type {number} */ (pids[name])]));
  const behind = [...SERVICES, databaseProcess, 'nats'];
  let number = 1_000_000;
  const asker = () => PEOPLE.handlers[number % PEOPLE.handlers.length] ?? PEOPLE.quietHandler;
  const body = () => ({ query: REGISTER, variables: registration((number += 1)) });
  const sendable = (/** @type {import('../client.mjs').Request} */ request) => () =>
    request.client.send(request);
  const url = await emptyCopy(product);
  const pool = product.database(url, pace.concurrency);
  const write = await handWriter(
    pool,
    await sampleFrom(product.database(product.runtime.databaseUrls.petition, 1)),
  );
  const many = async (
    /** @type {number} */ count,
    /** @type {() => Promise<() => Promise<unknown>>} */ make,
  ) => {
    const made = [];
    for (let index = 0; index < count; index += 1) made.push(await make());
    return made;
  };
  return compare({
    title: 'Registration of a petition',
    note: NOTE,
    pace,
    variants: [
      {
        name: 'through the gateway',
        pids: some(['gateway', ...behind]),
        ready: (count) => many(count, async () => sendable(await product.throughGateway(asker(), body()))),
      },
      {
        name: 'petition service alone',
        pids: some(behind),
        ready: (count) =>
          many(count, async () => sendable(await product.toSubgraph('petition', asker(), body()))),
      },
      {
        name: 'SQL by hand',
        pids: { ...some([databaseProcess]), 'this process': process.pid },
        ready: (count) => many(count, () => Promise.resolve(write)),
      },
    ],
  });
}

/** A database with the petition service's tables on the same server, which no service reads. */
async function emptyCopy(/** @type {import('../product.mjs').Product} */ { machine, runtime, database }) {
  const admin = database(`${runtime.adminDatabaseUrl.replace(/\/$/, '')}/mysql`, 1);
  await admin.query('CREATE DATABASE lianxin_bench CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
  const url = `${runtime.adminDatabaseUrl.replace(/\/$/, '')}/lianxin_bench`;
  const databaseUrls = { ...runtime.databaseUrls, petition: url };
  await run(process.execPath, ['services/petition/dist/migrate.js'], {
    cwd: ROOT,
    env: environment(serviceSettings({ ...machine, databaseUrls }, 'petition')),
    what: 'The migration of the database for the bench',
  });
  return url;
}
