/**
 * `npm run audit:verify [-- cadre|petition|enterprise]`: follows the audit of each service of this clone and compares it with
 * what the services signed and kept outside their databases. Runs beside a running product and on a stopped one, whose
 * database it starts for the time being. Exit code 1 where anything is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere } from './lib/command.mjs';
import { ROOT, STATE, privateFolder } from './lib/folders.mjs';
import { provideDatabases } from './lib/infrastructure.mjs';
import { freePort } from './lib/ports.mjs';
import { SERVICES, WITNESS, environment } from './lib/processes.mjs';
import { processRecords } from './lib/process-records.mjs';
import { findDatabase } from './lib/programs.mjs';
import { secretsOf } from './lib/secrets.mjs';
import { Supervisor } from './lib/supervisor.mjs';
import { Stop, explain } from './lib/terminal.mjs';

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

async function main() {
  const [only, ...more] = process.argv.slice(2);
  const names = SERVICES.filter((name) => only === undefined || name === only);
  if (names.length === 0 || more.length > 0)
    throw new Stop(`Usage: npm run audit:verify [-- ${SERVICES.join('|')}]`);
  const records = processRecords(STATE);
  const { urls, stop } = records.isHeld() ? running() : await started(records);
  try {
    for (const name of names) if ((await verify(name, String(urls[name]))) !== 0) process.exitCode = 1;
  } finally {
    await stop();
  }
}

function verify(/** @type {(typeof SERVICES)[number]} */ name, /** @type {string} */ url) {
  const settings = {
    LIANXIN_MODE: 'demo',
    LIANXIN_DATABASE_URL: url,
    LIANXIN_AUDIT_WITNESS: WITNESS,
    LIANXIN_AUDIT_SIGNING_KEY: secretsOf(STATE).auditKeys[name],
  };
  return runHere(process.execPath, [join(ROOT, `services/${name}/dist/audit-verify.js`)], {
    cwd: ROOT,
    env: environment(settings),
  });
}

/** The databases of the running `npm start`. */
function running() {
  const { databaseUrls } = JSON.parse(readFileSync(join(STATE, 'runtime.json'), 'utf8'));
  return { urls: databaseUrls, stop: () => Promise.resolve() };
}

/** The databases of a stopped product, under a supervisor of their own. */
async function started(/** @type {ReturnType<typeof processRecords>} */ records) {
  const program = await findDatabase();
  if (!('url' in program) && !existsSync(join(STATE, 'database', 'data')))
    throw new Stop('There is no audit here yet. Start Lianxin with: npm start');
  records.claim();
  const supervisor = new Supervisor({ records, logs: privateFolder(STATE, 'log') });
  const { urls } = await provideDatabases({
    program,
    folder: privateFolder(STATE, 'database'),
    port: await freePort(4_100, new Set()),
    passwords: secretsOf(STATE).databasePasswords,
    supervisor,
  });
  return {
    urls,
    stop: async () => {
      await supervisor.stop();
      records.forget('supervisor');
    },
  };
}
