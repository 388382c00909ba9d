/**
 * Shows, without installing or downloading a package, that the programs can be had on other systems:
 * `node infra/local/resolve-packages.mjs [--distro debian|ubuntu] [--arch amd64|arm64]`. Without options, all of them.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVES } from './lib/archives.mjs';
import { resolvePackages } from './lib/packages.mjs';
import { explain } from './lib/terminal.mjs';

const { values } = parseArgs({ options: { distro: { type: 'string' }, arch: { type: 'string' } } });
const archives = Object.values(ARCHIVES).filter(({ name }) => !values.distro || values.distro === name);
const arches = ['amd64', 'arm64'].filter((arch) => !values.arch || values.arch === arch);
const folder = mkdtempSync(join(tmpdir(), 'lianxin-resolve-'));
let failed = 0;

for (const archive of archives)
  for (const arch of arches)
    for (const program of /** @type {const} */ (['mariadb', 'nats', 'mysql', 'fonts'])) {
      if (!archive.suites[program]) continue;
      const title = `${archive.name} ${archive.suites[program]} ${arch} ${program}`;
      const keyring = existsSync(archive.keyring) ? archive.keyring : null;
      if (!keyring) {
        // Elsewhere the packages are only looked up, never fetched or run; the system itself always verifies.
        process.stdout.write(`${title}: this system lacks ${archive.keyring}; looked up without verifying\n`);
      }
      try {
        const { sources, files } = await resolvePackages(program, {
          archive,
          arch,
          folder: join(folder, title.replaceAll(' ', '-')),
          lookUpOnly: !keyring,
        });
        const megabytes = (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1);
        const main = files.find(({ name }) => /^((mariadb|mysql|nats)-server|fonts-)/.test(name))?.file;
        process.stdout.write(`${title}: ${main}, ${files.length} packages, ${megabytes} MB\n`);
        for (const source of sources) process.stdout.write(`    ${source}\n`);
      } catch (error) {
        failed += 1;
        process.stdout.write(`${title}: ${explain(error)}\n`);
      }
    }

rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
