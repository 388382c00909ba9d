import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { Stop } from './terminal.mjs';

/**
 * An apt of our own in a folder: own sources, lists, state and cache, nothing counted as installed. It needs no root,
 * touches nothing of the system, and still refuses whatever the archive's keys did not sign.
 * @param {{ folder: string, arch: string, sources: readonly string[] }} options
 */
export async function openApt({ folder, arch, sources }) {
  for (const part of ['state/lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'status'), '');
  writeFileSync(join(folder, 'sources.list'), `${sources.join('\n')}\n`);
  writeFileSync(join(folder, 'apt.conf'), await settings(folder, arch));
  const env = { ...process.env, APT_CONFIG: join(folder, 'apt.conf'), LC_ALL: 'C' };
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', args, { env, cwd: join(folder, 'debs'), what: 'apt-get', mayFail: true });

  // apt keeps only what it could verify. A suite that fails here (a mirror without security updates) shows itself in
  // resolving, where it matters.
  const update = await apt('update', '-qq');

  return {
    /** The package files that a package and everything it depends on consist of: `{ name, file, uri, bytes }`. */
    async closure(/** @type {string} */ name) {
      const answer = await apt('install', '--print-uris', '-qq', '-y', '--no-install-recommends', name);
      const files = [...answer.stdout.matchAll(/^'([^']+)' (\S+) (\d+)/gm)].map(([, uri, file, bytes]) => ({
        name: String(file).replace(/_.*/, ''),
        file: String(file),
        uri: String(uri),
        bytes: Number(bytes),
      }));
      if (answer.code === 0 && files.length > 0) return files;
      throw new Stop(
        `apt found no ${name}:\n  ${(update.stderr + answer.stderr).trim().split('\n').slice(-8).join('\n  ')}`,
      );
    },
    /** Downloads package files, verified, and answers their paths. */
    async download(/** @type {readonly { name: string, file: string }[]} */ files) {
      const names = files.map(
        ({ name, file }) => `${name}=${decodeURIComponent(String(file.split('_')[1]))}`,
      );
      const answer = await apt('download', '-qq', ...names);
      if (answer.code !== 0)
        throw new Stop(
          `Package download failed:\n  ${answer.stderr.trim().split('\n').slice(-8).join('\n  ')}`,
        );
      return files.map(({ file }) => join(folder, 'debs', file));
    },
  };
}

/** The configuration of a private apt. Of the system's only the ways out to the network (proxies) are taken over. */
async function settings(/** @type {string} */ folder, /** @type {string} */ arch) {
  const system = await run('apt-config', ['dump'], { mayFail: true });
  const network = system.stdout
    .split('\n')
    .filter((line) => /^Acquire::(https?|ftp|Retries|Force)/i.test(line));
  return [
    ...network.filter((line) => line.endsWith(';')),
    `Dir::State "${folder}/state";`,
    `Dir::State::status "${folder}/status";`,
    `Dir::Cache "${folder}/cache";`,
    `Dir::Etc::sourcelist "${folder}/sources.list";`,
    ...['sourceparts', 'main', 'parts', 'preferences', 'preferencesparts'].map(
      (key) => `Dir::Etc::${key} "/dev/null";`,
    ),
    `APT::Architecture "${arch}";`,
    `APT::Architectures "${arch}";`,
    'APT::Sandbox::User "root";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    '',
  ].join('\n');
}
