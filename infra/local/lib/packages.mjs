import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApt } from './apt.mjs';
import { sourceLines, trustedArchive } from './archives.mjs';
import { onPath, run } from './command.mjs';
import { CACHE } from './folders.mjs';
import { Stop } from './terminal.mjs';

const ARCHITECTURES = /** @type {Record<string, string>} */ ({ x64: 'amd64', arm64: 'arm64' });

/**
 * The packages that hold each program. NATS is one static file; the databases come with all the libraries they need; the
 * fonts of papers are one for text and one for rare characters.
 */
const PACKAGES = {
  mariadb: { names: ['mariadb-server-core'], whole: true },
  mysql: { names: ['mysql-server-core'], whole: true },
  nats: { names: ['nats-server'], whole: false },
  fonts: { names: ['fonts-noto-cjk', 'fonts-hanazono'], whole: false },
};

/** The architecture of this machine as Debian calls it, or null for one that is not supported. */
const debianArchitecture = () => ARCHITECTURES[process.arch] ?? null;

/**
 * Resolves the package files of a program without downloading them.
 * @param {keyof typeof PACKAGES} program
 * @param {{ archive: import('./archives.mjs').Archive, arch: string, folder: string, lookUpOnly?: boolean }} options
 */
export async function resolvePackages(program, { archive, arch, folder, lookUpOnly = false }) {
  const sources = sourceLines(archive, program, { arch, lookUpOnly });
  const apt = await openApt({ folder, arch, sources });
  const { names, whole } = PACKAGES[program];
  const files = [];
  for (const name of names) {
    const closure = await apt.closure(name);
    files.push(...(whole ? closure : closure.filter((file) => file.name === name)));
  }
  return { apt, sources, files };
}

/**
 * The folder in the user's cache where a program's packages are unpacked; fetched if it isn't there yet. The folder
 * appears by one rename when it is whole, so that two clones at once, or a cut download, never leave half of one.
 * @param {keyof typeof PACKAGES} program
 */
export async function unpackedPackage(program) {
  const archive = trustedArchive();
  const arch = debianArchitecture();
  if (!archive || !arch || !archive.suites[program] || !onPath('apt-get') || !onPath('dpkg')) return null;
  const place = join(CACHE, `${program}-${archive.name}-${archive.suites[program]}-${arch}`);
  if (existsSync(join(place, 'complete'))) return place;

  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, '.fetching-'));
  try {
    const { apt, files } = await resolvePackages(program, { archive, arch, folder: join(work, 'apt') });
    const fresh = join(work, 'root');
    mkdirSync(fresh);
    for (const file of await apt.download(files)) await run('dpkg', ['-x', file, fresh], { what: 'dpkg -x' });
    writeFileSync(join(fresh, 'complete'), `${files.map(({ file }) => file).join('\n')}\n`);
    moveInto(fresh, place);
    return place;
  } catch (error) {
    if (error instanceof Stop)
      throw new Stop(`Could not fetch ${PACKAGES[program].names.join(', ')}. ${error.message}`);
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function moveInto(/** @type {string} */ fresh, /** @type {string} */ place) {
  try {
    renameSync(fresh, place);
  } catch (error) {
    // Another clone was faster, and what it put there is as good.
    if (!existsSync(join(place, 'complete'))) throw error;
  }
}

/**
 * How to run a program of an unpacked root: through the root's own loader and libraries, so that it doesn't matter
 * which C library the system has.
 * @param {string} root
 * @param {string} program path inside the root
 * @returns {{ command: string, args: string[] }}
 */
export function throughOwnLoader(root, program) {
  const libraries = ['lib', 'usr/lib']
    .flatMap((folder) => [join(root, folder), ...multiarch(join(root, folder))])
    .filter((folder) => existsSync(folder));
  const loader = libraries
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ folder, entry })))
    .find(({ entry }) => entry.isFile() && /^ld-linux-.*\.so\.\d$/.test(entry.name));
  if (!loader) throw new Stop(`${root} holds no loader. Delete that folder; it is fetched again.`);
  return {
    command: join(loader.folder, loader.entry.name),
    args: ['--library-path', libraries.join(':'), join(root, program)],
  };
}

const multiarch = (/** @type {string} */ folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /-linux-gnu/.test(name))
        .map((name) => join(folder, name))
    : [];
