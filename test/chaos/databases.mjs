import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SERVICES, environment, serviceSettings } from '../../infra/local/lib/processes.mjs';
import { connectStream } from './stream.mjs';

/**
 * The services' databases and the product's own built code to read them with.
 * @typedef {Awaited<ReturnType<typeof openDatabases>>} Databases
 * @typedef {{ query: (sql: string, values?: unknown[]) => Promise<any[]>, destroy: () => Promise<void> }} Database
 */
export async function openDatabases(/** @type {{ root: string, runtime: any, secrets: any }} */ product) {
  const { root, runtime, secrets } = product;
  const load = (/** @type {string} */ path) => createRequire(join(root, 'package.json'))(join(root, path));
  const store = load('packages/store/dist/index.js');
  /** @type {Record<string, Database>} */
  const databases = {};
  for (const name of SERVICES)
    databases[name] = await store.openDataSource(runtime.databaseUrls[name], { rows: [], migrations: [] }, 4);
  const settings = environment(serviceSettings({ ...runtime, secrets }, 'petition'));
  const config = load('services/petition/dist/config.js').readRecordsConfig(settings);
  const records = await load('services/petition/dist/service-records.js').openRecords(config);
  return {
    load,
    store,
    names: /** @type {readonly string[]} */ (SERVICES),
    of: databases,
    petitions: records.petitions,
    evolve: load('services/petition/dist/domain/evolve.js').evolve,
    publish: load('services/petition/dist/messaging/publish-petition.js').publishPetition,
    /** The aggregate types whose events a service applies. */
    listensTo: (/** @type {string} */ name) =>
      /** @type {string[]} */ (load(`services/${name}/dist/messaging/reactions.js`).LISTENS_TO),
    connectStream: () => connectStream({ root, address: runtime.natsUrl }),
    close: async () => {
      await records.close();
      for (const database of Object.values(databases)) await database.destroy();
    },
  };
}
