import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';
import { greeting } from './ports.mjs';

/**
 * A private MariaDB or MySQL: where its data stands and who may do what in it.
 * @typedef {{ database: string, user: string, password: string }} OwnDatabase
 * @typedef {{ program: import('./programs.mjs').DatabaseProgram, folder: string, port: number, password: string,
 *   databases: readonly OwnDatabase[], durable: boolean, binlog?: boolean }} Instance
 */

/** The account that may do everything, from this machine only. */
export const ADMIN = 'lianxin_admin';

/** A random password without characters that SQL, URLs or shells read otherwise. */
export const randomPassword = () => randomBytes(18).toString('hex');

/** Makes the system tables in a new data folder; one that is whole already is left alone. No account has an empty password. */
export async function initialise(/** @type {Instance} */ { program, folder }) {
  const data = join(folder, 'data');
  if (existsSync(data)) return;
  const fresh = join(folder, 'data.new');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const common = [
    ...['--no-defaults', `--datadir=${fresh}`, `--tmpdir=${ownTemporary(folder)}`],
    ...[`--lc-messages-dir=${program.share}`, ...asRoot()],
  ];
  if (program.kind === 'mysql')
    await run(program.command, [...program.args, ...common, '--initialize-insecure'], {
      what: 'mysqld --initialize',
    });
  else
    await run(program.command, [...program.args, ...common, '--bootstrap', '--log-warnings=0'], {
      what: 'mariadbd --bootstrap',
      input: systemTables(program.share),
    });
  renameSync(fresh, data);
}

/** MariaDB's own SQL for its system tables, without the accounts that it would make: ours come with the init file. */
function systemTables(/** @type {string} */ share) {
  const names = readdirSync(share);
  const sql = (/** @type {RegExp} */ name) =>
    readFileSync(join(share, /** @type {string} */ (names.find((each) => name.test(each)))), 'utf8');
  return [
    'CREATE DATABASE mysql;\nUSE mysql;\n',
    sql(/^(mysql|mariadb)_system_tables\.sql$/),
    sql(/^(mysql|mariadb)_performance_tables\.sql$/),
    'SET @had_user_table = 1, @had_proxies_priv_table = 1;\n',
    sql(/^(mysql|mariadb)_system_tables_data\.sql$/),
  ].join('\n');
}

/** The statements that the server runs before it takes connections: accounts, databases, passwords; the same at every start. */
function initFile(/** @type {Instance} */ { program, password, databases }) {
  const account = (/** @type {string} */ user, /** @type {string} */ secret) => [
    `CREATE USER IF NOT EXISTS '${user}'@'127.0.0.1' IDENTIFIED BY '${secret}';`,
    `ALTER USER '${user}'@'127.0.0.1' IDENTIFIED BY '${secret}';`,
  ];
  const statements = [
    ...(program.kind === 'mysql' ? [`ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`] : []),
    ...account(ADMIN, password),
    `GRANT ALL PRIVILEGES ON *.* TO '${ADMIN}'@'127.0.0.1' WITH GRANT OPTION;`,
    ...databases.flatMap((own) => [
      `CREATE DATABASE IF NOT EXISTS \`${own.database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
      ...account(own.user, own.password),
      `GRANT ALL PRIVILEGES ON \`${own.database}\`.* TO '${own.user}'@'127.0.0.1';`,
    ]),
  ];
  return `${statements.join('\n')}\n`;
}

/**
 * How to run an instance: command, arguments and what "ready" means. Bound to loopback; every acknowledged commit is on
 * disk (`durable`), or, for tests, survives the process but not the machine.
 * @param {Instance} instance
 */
export function serverProcess(instance) {
  const { program, folder, port, durable, binlog = false } = instance;
  const data = join(folder, 'data');
  const init = join(folder, 'init.sql');
  writeFileSync(init, initFile(instance), { mode: 0o600 });
  // The path of a socket may have 107 bytes; a clone may stand deeper than that.
  const socket = join(
    tmpdir(),
    `lianxin-${createHash('sha256').update(data).digest('hex').slice(0, 16)}.sock`,
  );
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--tmpdir=${ownTemporary(folder)}`,
    `--lc-messages-dir=${program.share}`,
    ...asRoot(),
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${socket}`,
    `--pid-file=${join(data, 'server.pid')}`,
    `--init-file=${init}`,
    '--skip-name-resolve',
    ...(binlog ? ['--log-bin=binlog', '--binlog-format=ROW', '--server-id=1'] : ['--skip-log-bin']),
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    '--max-connections=400',
    '--max-allowed-packet=64M',
    '--innodb-buffer-pool-size=256M',
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    ...(durable ? [] : ['--innodb-doublewrite=OFF', '--performance-schema=OFF']),
    ...(program.kind === 'mysql' ? ['--mysqlx=OFF', '--secure-file-priv=NULL'] : []),
  ];
  return {
    name: program.kind,
    command: program.command,
    args: [...program.args, ...args],
    quiet: /\[(Note|System|Warning)\]|^\s*$|^Version: |^2\d{3}-.*(starting as process|ready for connections)/,
    stopWithinMs: 60_000,
    ready: async () => (await greeting(port))?.at(4) === 10,
  };
}

/** The address of a database of an instance, for a user. */
export const databaseUrl = (
  /** @type {{ port: number, user: string, password: string, database?: string }} */ {
    port,
    user,
    password,
    database = '',
  },
) => `mysql://${user}:${password}@127.0.0.1:${port}${database && `/${database}`}`;

/** A server that starts removes the temporary tables that it finds, also those that another has just made: each has its own folder. */
function ownTemporary(/** @type {string} */ folder) {
  const own = join(folder, 'tmp');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  return own;
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);
