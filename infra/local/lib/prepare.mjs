import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './command.mjs';
import { buildConsole } from './console.mjs';
import { ROOT } from './folders.mjs';
import { Stop } from './terminal.mjs';

/** Refuses a Node that is too old, before anything else could fail on it in its own way. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(`Lianxin needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** Refuses to begin on a disk with less room than asked (in MB), naming the folder. */
export function checkRoom(/** @type {string} */ folder, /** @type {number} */ megabytes) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes)
    throw new Stop(
      `The disk is full: ${existing} has ${free} MB free, ${megabytes} MB are needed. Free some space, then try again.`,
    );
}

/** Installs the dependencies with the pnpm that package.json names and the lock file as it is; answers whether it had to. */
export async function install() {
  const stamp = join(ROOT, 'node_modules', '.lianxin-installed');
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  checkRoom(ROOT, 1000);
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // From inside `npm start` npm passes its own settings on; pnpm would warn about each.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)),
  );
  await run('npx', ['-y', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: ROOT,
    env: { ...env, CI: 'true' },
    what: `npx ${packageManager} install`,
  });
  writeFileSync(stamp, wanted);
  return true;
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .update(readFileSync(join(ROOT, 'pnpm-workspace.yaml')))
    .update(process.versions.modules)
    .digest('hex');

/** Compiles what changed, and builds the console where it did. */
export async function build() {
  await Promise.all([
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--build'], {
      cwd: ROOT,
      what: 'tsc --build',
    }),
    buildConsole(),
  ]);
}
