/**
 * `npm test`: installs, builds, checks, then all tests on a private database and NATS of their own. Needs Node and npm only.
 * `npm test -- [--db mysql] [-t NAME] [check|unit|integration|contract|e2e|browser]... [PATH]...`
 * The last line is always `N passed, N failed, N skipped`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './lib/checks.mjs';
import { findChromium } from './lib/chromium.mjs';
import { STATE, privateFolder } from './lib/folders.mjs';
import { findFonts, fontSettings } from './lib/fonts.mjs';
import { build, checkNode, checkRoom, install } from './lib/prepare.mjs';
import { findDatabase, findMysql, findNats } from './lib/programs.mjs';
import { SUITE_NAMES, runJest, testFiles } from './lib/suites.mjs';
import { Stop, explain, step } from './lib/terminal.mjs';
import { startTestProduct } from './lib/test-product.mjs';
import { clearAwayTestServers, startTestServers } from './lib/test-servers.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {(() => Promise<void>)[]} */
const atEnd = [];
let ended = false;

const add = (/** @type {Partial<typeof total>} */ counts) => {
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key] ?? 0;
};

async function end() {
  if (ended) return;
  ended = true;
  for (const undo of atEnd.toReversed())
    await undo().catch((error) => process.stderr.write(`${explain(error)}\n`));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  process.exit(total.failed > 0 ? 1 : 0);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => {
    add({ failed: 1 });
    void end();
  });

main()
  .catch((error) => {
    process.stderr.write(`\n${explain(error)}\n`);
    add({ failed: 1 });
  })
  .finally(() => void end());

async function main() {
  checkNode();
  const { values, suites, paths } = readArguments();
  const wants = (/** @type {string} */ name) => suites.length === 0 || suites.includes(name);
  checkRoom(privateFolder(STATE), 300);
  await step('Dependencies', install);
  if (wants('check') && paths.length === 0) add(await runChecks());
  else await step('Build', build);

  const files = await testFiles(paths);
  const chosen = ['unit', 'integration', 'contract'].filter(wants).flatMap((name) => files[name] ?? []);
  const stories = [...(wants('e2e') ? (files.e2e ?? []) : []), ...browserStories(files.browser ?? [], wants)];
  if (chosen.length + stories.length === 0) return;

  const database =
    values.db === 'mysql' ? await findMysql() : await findDatabase('LIANXIN_TEST_DATABASE_URL');
  if (!database) {
    process.stdout.write(
      'No real MySQL can be had on this machine (none on PATH, no Debian archive): skipped.\n',
    );
    return add({ skipped: chosen.length + stories.length });
  }
  const nats = await findNats('LIANXIN_TEST_NATS_URL');
  const fonts = await findFonts();
  await clearAwayTestServers();
  const servers = await step(`${database.says} · ${nats.says} · ${fonts.says}`, () =>
    startTestServers({ database, nats }),
  );
  atEnd.push(servers.stop);
  const env = {
    LIANXIN_TEST_DATABASE_URL: servers.databaseUrl,
    LIANXIN_TEST_DB_KIND: 'kind' in database ? database.kind : '',
    LIANXIN_TEST_NATS_URL: servers.natsUrl,
    ...fontSettings(fonts),
  };
  const more = values.t === undefined ? [] : ['-t', values.t];
  if (chosen.length > 0) add(await runJest({ files: chosen, env, folder: servers.folder, more }));
  if (stories.length > 0) add(await runStories({ files: stories, env, folder: servers.folder, more }));
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { db: { type: 'string' }, t: { type: 'string', short: 't' } },
    });
    if (values.db !== undefined && !['mysql', 'mariadb'].includes(values.db))
      throw new Error('--db is mysql or mariadb');
    return {
      values,
      suites: positionals.filter((name) => SUITE_NAMES.includes(name)),
      paths: positionals.filter((name) => !SUITE_NAMES.includes(name)),
    };
  } catch (error) {
    const usage = `npm test -- [--db mysql] [-t NAME] [${SUITE_NAMES.join('|')}]... [PATH]...`;
    throw new Stop(`${/** @type {Error} */ (error).message}\nUsage: ${usage}`);
  }
}

/** The browser's stories, where there is a browser; elsewhere none, and everybody is told that they are skipped. */
function browserStories(/** @type {string[]} */ files, /** @type {(name: string) => boolean} */ wants) {
  if (!wants('browser') || files.length === 0 || findChromium() !== null)
    return wants('browser') ? files : [];
  process.stdout.write(
    `No Chromium on this machine (LIANXIN_CHROMIUM or PATH; Debian: apt-get install chromium): ${files.length} files of browser stories skipped.\n`,
  );
  add({ skipped: files.length });
  return [];
}

/** End-to-end tests and browser stories, against a product of their own. */
async function runStories(/** @type {Parameters<typeof runJest>[0]} */ options) {
  const product = await step('The product, for end-to-end tests', () =>
    startTestProduct({ folder: options.folder }),
  );
  atEnd.push(product.stop);
  const env = {
    ...options.env,
    LIANXIN_TEST_RUNTIME: product.runtime,
    LIANXIN_TEST_TOKEN_COMMAND: join(import.meta.dirname, 'token.mjs'),
    LIANXIN_STATE: product.state,
    LIANXIN_CHROMIUM: findChromium() ?? '',
    LIANXIN_TEST_PICTURES: join(STATE, 'pictures'),
  };
  // The stories share one district and count what is open in it: one after another; first the matrix, which says of lists
  // that they are empty, then those in a browser, and last those that kill a process or abolish a unit on which the others rely.
  const turnOf = (/** @type {string} */ file) => {
    if (file.startsWith('test/access/')) return 0;
    if (file.includes('/alone/')) return 3;
    return file.startsWith('test/browser/') ? 2 : 1;
  };
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const turn of [0, 1, 2, 3]) {
    const files = options.files.filter((file) => turnOf(file) === turn);
    if (files.length === 0) continue;
    // Stories of the console name their own cases and count nothing: two at a time.
    const counts = await runJest({ ...options, files, env, workers: turn === 2 ? 2 : 1 });
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key];
  }
  return sum;
}
