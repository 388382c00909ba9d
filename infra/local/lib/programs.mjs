import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath, run } from './command.mjs';
import { throughOwnLoader, unpackedPackage } from './packages.mjs';
import { Stop } from './terminal.mjs';

/**
 * A database server that can be run, or the address of one that runs already.
 * @typedef {{ kind: 'mariadb' | 'mysql', command: string, args: string[], share: string, says: string }} DatabaseProgram
 * @typedef {{ url: string, says: string }} Address
 * @typedef {{ command: string, says: string }} NatsProgram
 */

const OLDEST = { mariadb: [10, 11], mysql: [8, 4], nats: [2, 10] };

/**
 * The database to use: the address in a variable, else a new enough server on PATH, else packages in the user's cache.
 * @returns {Promise<DatabaseProgram | Address>}
 */
export async function findDatabase(variable = 'LIANXIN_DATABASE_URL') {
  const url = process.env[variable];
  if (url) return { url, says: `the database at ${variable}` };
  return (
    (await databaseOnPath()) ??
    (await packagedDatabase('mariadb')) ??
    nothing('MariaDB ≥ 10.11 or MySQL ≥ 8.4')
  );
}

/**
 * A real MySQL for tests: one on PATH that is new enough, else Debian's package, else null.
 * @returns {Promise<DatabaseProgram | null>}
 */
export async function findMysql() {
  const here = await databaseOnPath(['mysqld']);
  return here?.kind === 'mysql' ? here : packagedDatabase('mysql');
}

/**
 * The NATS to use: the address in a variable, else a new enough server on PATH, else a package in the user's cache.
 * @returns {Promise<NatsProgram | Address>}
 */
export async function findNats(variable = 'LIANXIN_NATS_URL') {
  const url = process.env[variable];
  if (url) return { url, says: `the NATS at ${variable}` };
  const here = onPath('nats-server');
  if (here) {
    const version = await versionOf(here);
    if (isAtLeast(version, OLDEST.nats)) return { command: here, says: `NATS ${version.join('.')} on PATH` };
  }
  const root = await unpackedPackage('nats');
  if (!root) return nothing('NATS ≥ 2.10');
  const command = [join(root, 'usr/sbin/nats-server'), join(root, 'usr/bin/nats-server')].find((path) =>
    existsSync(path),
  );
  if (!command) throw new Stop(`${root} holds no nats-server. Delete that folder; it is fetched again.`);
  return { command, says: `NATS ${(await versionOf(command)).join('.')} from the package cache` };
}

/** @returns {Promise<DatabaseProgram | null>} */
async function databaseOnPath(names = ['mariadbd', 'mysqld']) {
  for (const name of names) {
    const path = onPath(name);
    if (!path) continue;
    const said = await run(path, ['--no-defaults', '--version'], { mayFail: true });
    const kind = /MariaDB/i.test(said.stdout) ? 'mariadb' : 'mysql';
    const version = numbers(said.stdout);
    const share = shareFolder(dirname(dirname(realpathSync(path))), kind);
    if (isAtLeast(version, OLDEST[kind]) && share)
      return { kind, command: path, args: [], share, says: `${label(kind)} ${version.join('.')} on PATH` };
  }
  return null;
}

/** @returns {Promise<DatabaseProgram | null>} */
async function packagedDatabase(/** @type {'mariadb' | 'mysql'} */ kind) {
  const root = await unpackedPackage(kind);
  if (!root) return null;
  const server = kind === 'mariadb' ? 'usr/sbin/mariadbd' : 'usr/sbin/mysqld';
  const share = shareFolder(join(root, 'usr'), kind);
  if (!share || !existsSync(join(root, server)))
    throw new Stop(`${root} holds no ${server}. Delete that folder; it is fetched again.`);
  const { command, args } = throughOwnLoader(root, server);
  const said = await run(command, [...args, '--no-defaults', '--version'], { what: server });
  const says = `${label(kind)} ${numbers(said.stdout).join('.')} from the package cache`;
  return { kind, command, args, share, says };
}

const label = (/** @type {'mariadb' | 'mysql'} */ kind) => (kind === 'mariadb' ? 'MariaDB' : 'MySQL');

/** The folder with error messages and, for MariaDB, the SQL of its system tables. */
function shareFolder(/** @type {string} */ prefix, /** @type {'mariadb' | 'mysql'} */ kind) {
  const folders = [join(prefix, 'share/mariadb'), join(prefix, 'share/mysql'), join(prefix, 'share')];
  const mark = kind === 'mariadb' ? /^(mysql|mariadb)_system_tables\.sql$/ : /^english$/;
  return (
    folders.find((folder) => existsSync(folder) && readdirSync(folder).some((name) => mark.test(name))) ??
    null
  );
}

const versionOf = async (/** @type {string} */ program) =>
  numbers((await run(program, ['--version'])).stdout);

/** The first dotted number of a text: "mariadbd  Ver 10.11.6-MariaDB" → [10, 11, 6]. */
const numbers = (/** @type {string} */ text) =>
  (/(\d+(?:\.\d+)+)/.exec(text)?.[1] ?? '0').split('.').map(Number);

/** Whether a version is not older than another, compared number by number. */
function isAtLeast(/** @type {readonly number[]} */ version, /** @type {readonly number[]} */ oldest) {
  for (const [index, wanted] of oldest.entries()) {
    const has = version[index] ?? 0;
    if (has !== wanted) return has > wanted;
  }
  return true;
}

/** @returns {never} */
function nothing(/** @type {string} */ what) {
  throw new Stop(
    [
      `${what} was not found on PATH, and this machine has no Debian or Ubuntu packages to take it from. Any of these helps:`,
      '  · docker compose -f infra/compose/compose.yaml up -d, then set LIANXIN_DATABASE_URL and LIANXIN_NATS_URL as that file says',
      '  · Debian/Ubuntu: apt-get install mariadb-server nats-server (Debian 13, Ubuntu 24.04 or newer)',
      '  · Fedora: dnf install mariadb-server; NATS from its releases',
      '  · macOS: brew install mariadb nats-server',
    ].join('\n'),
  );
}
