import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ROOT } from './folders.mjs';

const CONSOLE = join(ROOT, 'packages/console');
const STAMP = join(CONSOLE, 'dist/.built-from');

/** What the console is made of, beside its own files: the schema, the hashes of its operations and the installed packages. */
const MADE_OF = ['gateway/supergraph.graphql', 'gateway/manifests/console.json', 'pnpm-lock.yaml'];

const filesOf = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.generated.'))
    .map((entry) => join(entry.parentPath, entry.name));

/** One hash over everything that the console is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  const own = readdirSync(CONSOLE, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(CONSOLE, entry.name));
  const folders = ['src', 'build', 'public'].flatMap((name) => filesOf(join(CONSOLE, name)));
  for (const file of [...own, ...folders, ...MADE_OF.map((name) => join(ROOT, name))].sort())
    if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Types the console’s operations and builds its static files, unless nothing changed since; answers whether it had to. In a copy of
 * a build, which has no sources, there is nothing to do.
 */
export async function buildConsole() {
  if (!existsSync(join(CONSOLE, 'src'))) return false;
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false;
  await typeOperations();
  await run(
    process.execPath,
    [join(CONSOLE, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: CONSOLE,
      what: 'vite build',
    },
  );
  writeFileSync(STAMP, wanted);
  return true;
}

/** Writes the types of the console’s operations; its compiler needs them. */
export const typeOperations = () =>
  run(process.execPath, [join(CONSOLE, 'build/generate.mjs')], {
    cwd: CONSOLE,
    what: 'the console’s operations',
  });
