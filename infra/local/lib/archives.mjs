import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A package archive whose signing keys the system has, and which of its suites hold what we need.
 * @typedef {{ name: string, keyring: string, components: string, path: RegExp, ports?: RegExp,
 *   mirrors: Record<string, string>, security: string,
 *   suites: Record<'mariadb' | 'nats' | 'mysql' | 'fonts', string | null> }} Archive
 */

/**
 * Debian: MariaDB 10.11 from bookworm; NATS 2.10 from trixie, because bookworm's 2.9 refuses `sync_interval: always`;
 * MySQL 9 (for tests) only from sid; the fonts of papers, which are the same in all, from bookworm.
 * @type {Archive}
 */
const debian = {
  name: 'debian',
  keyring: '/usr/share/keyrings/debian-archive-keyring.gpg',
  components: 'main',
  path: /\/debian\/?$/,
  mirrors: { '*': 'http://deb.debian.org/debian' },
  security: 'http://deb.debian.org/debian-security',
  suites: { mariadb: 'bookworm', nats: 'trixie', mysql: 'sid', fonts: 'bookworm' },
};

/**
 * Ubuntu has no Debian keys, so it takes everything from its own archive: 24.04 (noble) has MariaDB 10.11 and NATS 2.10,
 * is signed by the key that 22.04 knows too, and is kept longer than Debian's stable releases.
 * @type {Archive}
 */
const ubuntu = {
  name: 'ubuntu',
  keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg',
  components: 'main universe',
  path: /\/ubuntu\/?$/,
  ports: /\/ubuntu-ports\/?$/,
  mirrors: {
    amd64: 'http://archive.ubuntu.com/ubuntu',
    '*': 'http://ports.ubuntu.com/ubuntu-ports',
  },
  security: 'noble-updates',
  suites: { mariadb: 'noble', nats: 'noble', mysql: null, fonts: 'noble' },
};

/** The archives known, by name. */
export const ARCHIVES = { debian, ubuntu };

/** The archive that this system trusts: the one of its own family first, else one whose keyring is installed; or null. */
export function trustedArchive() {
  const family = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const order = /^ID(_LIKE)?=.*ubuntu/m.test(family) ? [ubuntu, debian] : [debian, ubuntu];
  return order.find((archive) => existsSync(archive.keyring)) ?? null;
}

/**
 * The lines of a private sources.list for one program.
 * @param {Archive} archive
 * @param {'mariadb' | 'nats' | 'mysql' | 'fonts'} program
 * @param {{ arch: string, lookUpOnly: boolean }} options `lookUpOnly` reads the index without its keys, to show what is there
 */
export function sourceLines(archive, program, { arch, lookUpOnly }) {
  const suite = archive.suites[program];
  const own = archive.ports && arch !== 'amd64' ? archive.ports : archive.path;
  const mirror = systemMirror(own) ?? archive.mirrors[arch] ?? archive.mirrors['*'];
  // A mirror of sid that lags behind is past its date; what comes from it is a throw-away server for tests.
  const date = suite === 'sid' ? ' check-valid-until=no' : '';
  const line = (/** @type {string} */ uri, /** @type {string} */ name) =>
    `deb [${lookUpOnly ? 'trusted=yes' : `signed-by=${archive.keyring}`}${date}] ${uri} ${name} ${archive.components}`;
  const lines = [line(/** @type {string} */ (mirror), /** @type {string} */ (suite))];
  if (archive.name === 'ubuntu') lines.push(line(/** @type {string} */ (mirror), archive.security));
  else if (suite === 'bookworm')
    lines.push(line(systemMirror(/\/debian-security\/?$/) ?? archive.security, 'bookworm-security'));
  return lines;
}

/** The first mirror of the system's own apt sources whose address ends as asked, or null. */
function systemMirror(/** @type {RegExp} */ ending) {
  return systemAddresses().find((address) => ending.test(address)) ?? null;
}

function systemAddresses() {
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list'];
  if (existsSync(folder)) files.push(...readdirSync(folder).map((name) => join(folder, name)));
  return files
    .filter((file) => /\.(list|sources)$/.test(file) && existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => !/^\s*#/.test(line))
    .flatMap((line) => line.match(/\bhttps?:\/\/[^\s\]]+/g) ?? []);
}
