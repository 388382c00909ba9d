import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './folders.mjs';
import { quietPort } from './ports.mjs';
import { Stop } from './terminal.mjs';

/** A few accounts on one machine do here what a district does elsewhere. */
const BUSY = Object.fromEntries(
  ['ACCOUNT', 'CASE', 'CASE_ADDRESS', 'ANONYMOUS', 'FAILED_SIGN_IN'].map((kind) => [
    `LIANXIN_LIMIT_${kind}`,
    '100000000',
  ]),
);

const demoOption = (/** @type {boolean | 'district'} */ demo) =>
  demo ? ['--demo', demo === 'district' ? demo : 'small'] : ['--no-demo'];

/**
 * The whole product for tests: `npm start` with the small demo district (or the whole one), a state folder and a port of its own, beside
 * any other that runs. Answers where its runtime.json stands, its origin, and how it ended, with its last lines. `root` may be a copy
 * of the clone; its processes take the ports above `port`, which by default nothing else takes meanwhile. `onSpawn`
 * is told the process number, and how to stop it, at once. Without `demo` it begins with no district at all.
 * @param {{ folder: string, root?: string, port?: number, demo?: boolean | 'district',
 *   onSpawn?: (pid: number | undefined, stop: () => Promise<void>) => void }} options
 */
export async function startTestProduct({
  folder,
  root = ROOT,
  port,
  demo = true,
  onSpawn = () => undefined,
}) {
  const state = join(folder, 'product');
  const at = port ?? (await quietPort());
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^LIANXIN_(DATABASE|NATS)_URL$/.test(name)),
  );
  const options = ['--headless', ...demoOption(demo)];
  const child = spawn(process.execPath, ['infra/local/start.mjs', ...options], {
    cwd: root,
    env: { ...BUSY, ...env, LIANXIN_STATE: state, LIANXIN_PORT: String(at) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const said = [];
  const ended = /** @type {Promise<string>} */ (
    new Promise((resolve) =>
      child.once('close', (code, signal) =>
        resolve(`${signal ?? `exit ${code}`}\n  ${said.slice(-25).join('\n  ')}`),
      ),
    )
  );
  const ready = /** @type {Promise<null>} */ (
    new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          said.push(line);
          if (said.length > 400) said.shift();
          if (line.startsWith('Lianxin is ready:')) resolve(null);
        });
    })
  );
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  onSpawn(child.pid, stop);
  const failure = await Promise.race([ready, ended]);
  if (failure !== null) throw new Stop(`The product for tests doesn't start: ${failure}`);
  return { runtime: join(state, 'runtime.json'), origin: `http://localhost:${at}`, state, stop, ended };
}
