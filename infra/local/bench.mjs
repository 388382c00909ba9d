/**
 * `npm run bench`: what a registration and a page cost through the gateway, in a service alone and as SQL by hand, how soon
 * a commit is visible elsewhere, our gateway beside one with stock options, and what protection costs; on a product of its own, in about ten minutes.
 * `npm run bench -- [--quick] [--rows N [--keep]] [--json FILE] [--write]`: `--quick` only shows that it works; `--rows` fills a
 * product with so many petitions and measures lists and searches alone, and with `--keep` leaves it for the next such run;
 * `--write` puts the tables into docs/performance.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ROOT, STATE, privateFolder } from './lib/folders.mjs';
import { build, checkNode, checkRoom, install } from './lib/prepare.mjs';
import { Stop, explain, step } from './lib/terminal.mjs';

const DOCUMENT = join(ROOT, 'docs/performance.md');
const USAGE = 'Usage: npm run bench -- [--quick] [--rows N [--keep]] [--json FILE] [--write]';

main().catch((error) => {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
});

async function main() {
  checkNode();
  const options = readOptions();
  if (process.platform !== 'linux')
    throw new Stop('The bench reads CPU and memory from /proc: it runs on Linux only.');
  // Ten gigabytes a million, with what a server needs beside them.
  checkRoom(privateFolder(STATE), 1000 + Math.ceil((options.rows ?? 0) / 100));
  await step('Dependencies and build', () => install().then(build));
  // Loaded now, because they need what was installed and built just before.
  const load = (/** @type {string} */ path) => import(pathToFileURL(join(ROOT, path)).href);
  const [{ runBench, runSearches, end }, { printed, markdown, withBlock }] = await Promise.all([
    load('test/load/run.mjs'),
    load('test/load/report.mjs'),
  ]);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => void end().finally(() => process.exit(1)));
  try {
    const report = options.rows
      ? await runSearches({ rows: options.rows, rounds: options.quick ? 1 : 20, keep: options.keep })
      : await runBench(options);
    process.stdout.write(`\n${printed(report)}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
    if (options.write) {
      const document = readFileSync(DOCUMENT, 'utf8');
      const of = options.rows ? 'searches' : 'everything';
      await writeDocument(withBlock(document, markdown(report), of));
    }
    process.exit(0);
  } finally {
    await end();
  }
}

async function writeDocument(/** @type {string} */ text) {
  const { format, resolveConfig } = await import('prettier');
  const config = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(text, { ...config, parser: 'markdown' }));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean' },
        rows: { type: 'string' },
        keep: { type: 'boolean' },
        json: { type: 'string' },
        write: { type: 'boolean' },
      },
    });
    const rows = values.rows === undefined ? null : Number(values.rows);
    if (rows !== null && !(Number.isInteger(rows) && rows > 0 && rows < 9_000_000))
      throw new Error('--rows takes a number of petitions, below nine million');
    if (values.keep && rows === null) throw new Error('--keep goes with --rows');
    if (values.quick && values.write) throw new Error('--quick measures nothing that could be written down');
    return {
      quick: values.quick ?? false,
      rows,
      keep: values.keep ?? false,
      json: values.json === undefined ? null : resolve(values.json),
      write: values.write ?? false,
    };
  } catch (error) {
    throw new Stop(`${/** @type {Error} */ (error).message}\n${USAGE}`);
  }
}
