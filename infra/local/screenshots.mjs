/**
 * `npm run screenshots -- [--origin URL] [--out FOLDER] [NAME]...`: pictures of every page of the console, of the whole demo district on a
 * product of its own, or of one that runs (it registers a letter or two there), into docs/screenshots. Needs a Chromium.
 */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { ROOT, STATE, privateFolder } from './lib/folders.mjs';
import { build, checkNode, checkRoom, install } from './lib/prepare.mjs';
import { Stop, explain, step } from './lib/terminal.mjs';
import { startTestProduct } from './lib/test-product.mjs';

const USAGE = 'npm run screenshots -- [--origin URL] [--out FOLDER] [NAME]...';

/** @type {(() => Promise<void>)[]} */
const atEnd = [];

async function end(/** @type {number} */ code) {
  for (const undo of atEnd.splice(0).toReversed()) await undo();
  process.exit(code);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void end(1));

main().then(end, (error) => {
  process.stderr.write(`\n${explain(error)}\n`);
  return end(1);
});

async function main() {
  checkNode();
  const { origin, out, only } = readOptions();
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Stop(
      'Pictures need a Chromium: set LIANXIN_CHROMIUM, or install one (apt-get install chromium).',
    );
  await step('Dependencies and build', () => install().then(build));
  const at = origin ?? (await ownProduct());
  // Loaded now, because it needs what was installed just before.
  const { takePictures } = await import(pathToFileURL(join(ROOT, 'test/screenshots/take.mjs')).href);
  const say = (/** @type {string} */ line) => process.stdout.write(`  ${line}\n`);
  const failed = await takePictures({ origin: at, folder: out, executablePath, only, say });
  if (failed.length > 0) process.stdout.write(`Without a picture: ${failed.join(', ')}\n`);
  return failed.length > 0 ? 1 : 0;
}

async function ownProduct() {
  checkRoom(privateFolder(STATE), 1000);
  const folder = privateFolder(STATE, 'screenshots');
  atEnd.push(() => rm(folder, { recursive: true, force: true }));
  const product = await step('A product with the whole demo district', () =>
    startTestProduct({
      folder,
      demo: 'district',
      onSpawn: (_pid, stop) => atEnd.push(stop),
    }),
  );
  return product.origin;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { origin: { type: 'string' }, out: { type: 'string' } },
    });
    return {
      origin: values.origin === undefined ? null : new URL(values.origin).origin,
      out: resolve(values.out ?? join(ROOT, 'docs/screenshots')),
      only: positionals,
    };
  } catch (error) {
    throw new Stop(`${/** @type {Error} */ (error).message}\nUsage: ${USAGE}`);
  }
}
