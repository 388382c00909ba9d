import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STATE, privateFolder } from './folders.mjs';
import { ADMIN, databaseUrl, initialise, randomPassword, serverProcess } from './mariadb.mjs';
import { natsProcess, natsUrl } from './nats.mjs';
import { anyFreePort } from './ports.mjs';
import { processRecords } from './process-records.mjs';
import { Supervisor } from './supervisor.mjs';

/** Ends the servers and removes the data that killed test runs of this clone have left. */
export async function clearAwayTestServers() {
  const all = privateFolder(STATE, 'test');
  for (const name of readdirSync(all)) {
    const records = processRecords(join(all, name));
    if (records.isHeld()) continue;
    await records.clearAway();
    rmSync(join(all, name), { recursive: true, force: true });
  }
}

/**
 * A database and a NATS for one run of the tests, on ports of their own, gone afterwards. They are quicker than those of
 * `npm start`: what they hold needn't survive the machine.
 * @param {{ database: import('./programs.mjs').DatabaseProgram | import('./programs.mjs').Address,
 *   nats: import('./programs.mjs').NatsProgram | import('./programs.mjs').Address }} programs
 */
export async function startTestServers({ database, nats }) {
  const folder = privateFolder(STATE, 'test', String(process.pid));
  const records = processRecords(folder);
  records.claim();
  const supervisor = new Supervisor({ records, logs: privateFolder(folder, 'log') });
  const stop = async () => {
    await supervisor.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const [databaseAddress, natsAddress] = await Promise.all([
      'url' in database ? database.url : startDatabase(database, folder, supervisor),
      'url' in nats ? nats.url : startNats(nats, folder, supervisor),
    ]);
    return { databaseUrl: databaseAddress, natsUrl: natsAddress, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(
  /** @type {import('./programs.mjs').DatabaseProgram} */ program,
  /** @type {string} */ folder,
  /** @type {Supervisor} */ supervisor,
) {
  const port = await anyFreePort();
  const instance = {
    program,
    folder: privateFolder(folder, 'database'),
    port,
    password: randomPassword(),
    databases: [],
    durable: false,
  };
  await initialise(instance);
  await supervisor.start(serverProcess(instance));
  return databaseUrl({ port, user: ADMIN, password: instance.password });
}

async function startNats(
  /** @type {import('./programs.mjs').NatsProgram} */ { command },
  /** @type {string} */ folder,
  /** @type {Supervisor} */ supervisor,
) {
  const port = await anyFreePort();
  const password = randomPassword();
  await supervisor.start(
    natsProcess({ command, folder: join(folder, 'nats'), port, password, durable: false }),
  );
  return natsUrl({ port, password });
}
