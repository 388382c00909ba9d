import { spawn } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inRepository } from '../../contract/root';

/** A product that a test has for itself, beside the one that the other stories share. */
export interface OwnProduct {
  /** The folder of everything that it writes. */
  readonly state: string;
  /** Everything that it has said on its terminal. */
  said(): string;
  /** The pages that its processes show inside: health and metrics. */
  pages(): Promise<readonly string[]>;
  /** Ends all its processes and waits until they have written what they had to. */
  stop(): Promise<void>;
}

/** Ports from here on are given to nobody by the system; each try takes others. */
const quietPort = async (): Promise<number> => {
  for (let port = 10_000 + (process.pid % 400) * 20; ; port += 20) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
};

const pagesOf = async (state: string): Promise<readonly string[]> => {
  const { ports } = JSON.parse(await readFile(join(state, 'runtime.json'), 'utf8')) as {
    ports: Record<string, number>;
  };
  const metrics = Object.keys(ports).filter((name) => name.endsWith('-metrics'));
  const addresses = metrics.flatMap((name) => [
    `http://127.0.0.1:${ports[name]}/metrics`,
    ...['live', 'ready'].map(
      (page) => `http://127.0.0.1:${ports[name.replace('-metrics', '')]}/health/${page}`,
    ),
  ]);
  return Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
};

/** Starts it with the small demo district and a binary log; the helpers of test/support speak to it from then on. */
export const startOwnProduct = async (): Promise<OwnProduct> => {
  const state = join(await mkdtemp(join(tmpdir(), 'lianxin-canary-')), 'state');
  const env = { ...process.env, LIANXIN_STATE: state, LIANXIN_PORT: String(await quietPort()) };
  const options = ['--headless', '--binlog', '--demo', 'small'];
  const child = spawn(process.execPath, [inRepository('infra/local/start.mjs'), ...options], {
    cwd: inRepository(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Lianxin is ready:')) resolve();
      });
  });
  const died = ended.then(() => Promise.reject(new Error(said.slice(-25).join('\n'))));
  await Promise.race([ready, died]);
  died.catch(() => undefined);
  process.env['LIANXIN_STATE'] = state;
  process.env['LIANXIN_TEST_RUNTIME'] = join(state, 'runtime.json');
  return {
    state,
    said: () => said.join('\n'),
    pages: () => pagesOf(state),
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
};
