import { ADMIN, databaseUrl, initialise, serverProcess } from './mariadb.mjs';
import { natsProcess, natsUrl } from './nats.mjs';
import { DATABASES } from './processes.mjs';
import { Stop } from './terminal.mjs';

/**
 * A database for each that has one: a private instance under the supervisor, or databases made at an address that was given.
 * @param {{ program: Awaited<ReturnType<typeof import('./programs.mjs').findDatabase>>, folder: string, port: number,
 *   passwords: Record<string, string>, binlog?: boolean, supervisor: import('./supervisor.mjs').Supervisor }} options
 * @returns {Promise<{ kind: string | null, adminUrl: string, urls: Record<string, string> }>}
 */
export async function provideDatabases({ program, folder, port, passwords, binlog = false, supervisor }) {
  if ('url' in program) return databasesAt(program.url);
  const databases = DATABASES.map((name) => ({
    database: `lianxin_${name}`,
    user: `lianxin_${name}`,
    password: String(passwords[name]),
  }));
  const instance = {
    program,
    folder,
    port,
    password: String(passwords.admin),
    databases,
    durable: true,
    binlog,
  };
  await initialise(instance);
  await supervisor.start(serverProcess(instance));
  return {
    kind: program.kind,
    adminUrl: databaseUrl({ port, user: ADMIN, password: instance.password }),
    urls: Object.fromEntries(
      DATABASES.map((name, index) => [name, databaseUrl({ port, .../** @type {any} */ (databases[index]) })]),
    ),
  };
}

/** The same account for all services: who gives an address has decided who may do what there. */
async function databasesAt(/** @type {string} */ address) {
  const url = new URL(address);
  url.pathname = '/';
  // Imported here, because this file is read before anything is installed.
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(url.href).catch((/** @type {Error} */ error) => {
    throw new Stop(`The database at LIANXIN_DATABASE_URL doesn't answer: ${error.message}`);
  });
  const [[row]] = /** @type {any} */ (await connection.query('SELECT VERSION() AS version'));
  for (const name of DATABASES)
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`lianxin_${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
    );
  await connection.end();
  const at = (/** @type {string} */ name) =>
    Object.assign(new URL(url), { pathname: `/lianxin_${name}` }).href;
  return {
    kind: /MariaDB/i.test(row.version) ? 'mariadb' : 'mysql',
    adminUrl: url.href,
    urls: Object.fromEntries(DATABASES.map((name) => [name, at(name)])),
  };
}

/**
 * The address of NATS: a private one under the supervisor, or the one that was given.
 * @param {{ program: Awaited<ReturnType<typeof import('./programs.mjs').findNats>>, folder: string, port: number,
 *   password: string, supervisor: import('./supervisor.mjs').Supervisor }} options
 */
export async function provideNats({ program, folder, port, password, supervisor }) {
  if ('url' in program) return program.url;
  await supervisor.start(natsProcess({ command: program.command, folder, port, password, durable: true }));
  return natsUrl({ port, password });
}
