/**
 * `npm start`: the whole of Lianxin on this machine, in demo mode. Needs Node and npm; fetches the rest.
 * Options: --reset (begin afresh), --demo district|small (two years of a whole district, or only what the demo accounts need),
 * --no-demo (neither), --headless (for scripts: no colours), --binlog (the database keeps one, as a replicated one would).
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accountLines } from './lib/accounts.mjs';
import { run } from './lib/command.mjs';
import { loadDemo, shareOf } from './lib/demo.mjs';
import { CACHE, ROOT, STATE, privateFolder } from './lib/folders.mjs';
import { provideDatabases, provideNats } from './lib/infrastructure.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { build, checkNode, checkRoom, install } from './lib/prepare.mjs';
import {
  CONSOLE,
  SERVICES,
  environment,
  gatewaySettings,
  processesOf,
  serviceSettings,
} from './lib/processes.mjs';
import { processRecords } from './lib/process-records.mjs';
import { findFonts } from './lib/fonts.mjs';
import { findDatabase, findNats } from './lib/programs.mjs';
import { secretsOf, writePrivate } from './lib/secrets.mjs';
import { Supervisor } from './lib/supervisor.mjs';
import { Stop, explain, step } from './lib/terminal.mjs';

const RUNTIME = join(STATE, 'runtime.json');
const OPTIONS = '--reset, --demo district|small, --no-demo, --headless, --binlog';
/** @type {Supervisor | null} */
let supervisor = null;
/** @type {Promise<void> | null} */
let ending = null;

/** Stops what was started, once, however often it is asked. */
function end(/** @type {number} */ code) {
  ending ??= (async () => {
    if (supervisor) {
      if (supervisor.entries.length > 0) process.stdout.write('\nStopping…\n');
      await supervisor.stop();
      rmSync(RUNTIME, { force: true });
      rmSync(join(STATE, 'run', 'supervisor.json'), { force: true });
    }
    process.exit(code);
  })();
  return ending;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => void end(0));

main().catch(async (error) => {
  if (!ending) process.stderr.write(`\n${explain(error)}\n`);
  await end(1);
});

async function main() {
  checkNode();
  const options = readOptions();
  privateFolder(STATE);
  checkRoom(STATE, 300);
  checkRoom(CACHE, 300);
  const records = processRecords(STATE);
  records.claim();
  supervisor = new Supervisor({ records, logs: privateFolder(STATE, 'log') });
  const left = await records.clearAway();
  if (left.length > 0) process.stdout.write(`Ended what an earlier run had left: ${left.join(', ')}\n`);
  const port = await gatewayPort();
  if (options.reset) reset();
  const secrets = secretsOf(STATE);

  // Fetching programs and installing packages both wait for the network: side by side.
  const [database, nats, fonts] = await step('MariaDB, NATS and fonts, dependencies, build', async () => {
    const programs = Promise.all([findDatabase(), findNats(), findFonts()]);
    const [found] = await Promise.all([programs, install().then(build)]);
    return found;
  });
  process.stdout.write(`  ${database.says} · ${nats.says} · ${fonts.says}\n`);
  const { binlog } = options;
  const machine = await provideMachine({ port, database, nats, fonts, secrets, binlog, supervisor });
  await step('Databases migrated, supergraph composed', () => prepareData(machine));
  if (options.share !== null) await loadDemo(machine, options.share);
  for (const spec of processesOf(machine)) await step(spec.name, () => supervisor?.start(spec));
  writeRuntime(machine, supervisor);
  announce(machine);
  supervisor.talks = true;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        reset: { type: 'boolean' },
        demo: { type: 'string', default: 'district' },
        'no-demo': { type: 'boolean' },
        headless: { type: 'boolean' },
        binlog: { type: 'boolean' },
      },
    });
    const share = values['no-demo'] ? null : shareOf(values.demo);
    const { reset = false, headless = false, binlog = false } = values;
    return { reset, share, headless, binlog };
  } catch (error) {
    throw new Stop(`${/** @type {Error} */ (error).message}\nOptions: ${OPTIONS}`);
  }
}

async function gatewayPort() {
  const port = Number(process.env.LIANXIN_PORT ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new Stop(`LIANXIN_PORT must be a port between 1 and 65000, not "${process.env.LIANXIN_PORT}".`);
  if (!(await isFree(port)))
    throw new Stop(
      `Port ${port} is in use. Stop what listens there, or choose another: LIANXIN_PORT=${port + 100} npm start`,
    );
  return port;
}

/** Removes the data of this clone. Data at addresses from the environment is somebody else's to remove. */
function reset() {
  if (process.env.LIANXIN_DATABASE_URL || process.env.LIANXIN_NATS_URL)
    throw new Stop(
      '--reset removes only data under .lianxin/. Empty the database and NATS named in the environment yourself.',
    );
  for (const name of ['database', 'nats', 'witness', 'secrets.json', 'erasures.jsonl'])
    rmSync(join(STATE, name), { recursive: true, force: true });
}

/** @returns {Promise<import('./lib/processes.mjs').Machine & { adminUrl: string, databaseKind: string | null }>} */
async function provideMachine(
  /** @type {any} */ { port, database, nats, fonts, secrets, binlog, supervisor: keeper },
) {
  const ports = await choosePorts(port);
  const [databases, natsUrl] = await step('Database and NATS', () =>
    Promise.all([
      provideDatabases({
        program: database,
        folder: privateFolder(STATE, 'database'),
        port: Number(ports.database),
        passwords: secrets.databasePasswords,
        binlog,
        supervisor: keeper,
      }),
      provideNats({
        program: nats,
        folder: privateFolder(STATE, 'nats'),
        port: Number(ports.nats),
        password: secrets.natsPassword,
        supervisor: keeper,
      }),
    ]),
  );
  return {
    secrets,
    ports,
    natsUrl,
    fonts,
    databaseKind: databases.kind,
    databaseUrls: databases.urls,
    adminUrl: databases.adminUrl,
    issuer: `http://localhost:${ports.identity}`,
    origin: `http://localhost:${port}`,
  };
}

/** Ports next to the gateway's, the same from run to run unless somebody else took one. */
async function choosePorts(/** @type {number} */ gateway) {
  const names = [
    ...SERVICES,
    'identity',
    'database',
    'nats',
    ...[...SERVICES, 'gateway'].map((name) => `${name}-metrics`),
  ];
  /** @type {Record<string, number>} */
  const ports = { gateway };
  for (const [index, name] of names.entries())
    ports[name] = await freePort(gateway + 1 + index, new Set(Object.values(ports)));
  return ports;
}

async function prepareData(/** @type {import('./lib/processes.mjs').Machine} */ machine) {
  const migrations = [
    ...SERVICES.map((name) => ({
      entry: `services/${name}/dist/migrate.js`,
      settings: serviceSettings(machine, name),
      what: `The migration of the ${name} service`,
    })),
    {
      entry: 'gateway/dist/migrate.js',
      settings: gatewaySettings(machine),
      what: 'The migration of the gateway',
    },
  ]
    .filter(({ entry }) => existsSync(join(ROOT, entry)))
    .map(({ entry, settings, what }) =>
      run(process.execPath, [entry], { cwd: ROOT, env: environment(settings), what }),
    );
  const compose = existsSync(join(ROOT, 'gateway/dist/compose.js'))
    ? [
        run(process.execPath, ['gateway/dist/compose.js'], {
          cwd: ROOT,
          what: 'Composition of the supergraph',
        }),
      ]
    : [];
  await Promise.all([...migrations, ...compose]);
}

/** What other commands of this clone need to know of the running one. */
function writeRuntime(/** @type {any} */ machine, /** @type {Supervisor} */ keeper) {
  const { origin, issuer, ports, natsUrl, fonts, databaseUrls, databaseKind, adminUrl } = machine;
  const record = () =>
    writePrivate(RUNTIME, {
      origin,
      graphql: `${origin}/graphql`,
      issuer,
      clientId: 'lianxin-terminal',
      ports,
      natsUrl,
      fonts,
      databaseKind,
      databaseUrls,
      adminDatabaseUrl: adminUrl,
      supervisor: process.pid,
      pids: keeper.pids(),
    });
  keeper.onChange = record;
  record();
}

/** Where the console is, and what else can be opened; without a built console the address leads to Apollo Sandbox. */
const consoleLines = (/** @type {string} */ origin) => [
  existsSync(join(CONSOLE, 'index.html'))
    ? `Console / 工作台: ${origin} · 信访查询: ${origin}/q · 企业查询: ${origin}/firm`
    : 'The console is not built: no pages are served, / leads to Apollo Sandbox.',
  `Apollo Sandbox: ${origin}/graphql`,
];

function announce(/** @type {any} */ machine) {
  process.stdout.write(
    [
      '',
      `Lianxin is ready: ${machine.origin}`,
      ...consoleLines(machine.origin),
      '连心桥已就绪。演示模式：人物、单位均为虚构，密钥只供演示，不录入真实信息。',
      'Demo mode: invented people, demo secrets. Enter nothing real. Ctrl-C stops everything.',
      process.env.LIANXIN_SAFELIST === 'on'
        ? 'Registered operations only, as in production (LIANXIN_SAFELIST=on).'
        : 'Every GraphQL operation is executed and the schema shows itself; production takes registered operations only.',
      ...accountLines(),
      'A token for the API: npm run --silent token -- clerk',
      '',
    ].join('\n'),
  );
}
