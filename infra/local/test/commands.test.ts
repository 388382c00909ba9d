import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const LOCAL = resolve(__dirname, '..');
let state: string;
beforeEach(() => (state = mkdtempSync(join(tmpdir(), 'lianxin-commands-'))));
afterEach(() => rmSync(state, { recursive: true, force: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const node = (args: readonly string[], env: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done) => {
    const options = { env: { ...process.env, LIANXIN_STATE: state, ...env } };
    execFile(process.execPath, args, options, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

it('npm test ends with its count also when it cannot begin', async () => {
  const { code, out } = await node([join(LOCAL, 'test.mjs'), '--db', 'oracle']);
  expect(out.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed, 0 skipped');
  expect(code).toBe(1);
});

it('npm run chaos sums up in its last line also when it cannot begin', async () => {
  const { code, out, err } = await node([join(LOCAL, 'chaos.mjs'), '--sabotage', 'everything']);
  expect(err).toMatch(/--sabotage is inbox or lock or history/);
  expect(out.trimEnd().split('\n').at(-1)).toMatch(/^chaos RED: /);
  expect(code).toBe(1);
});

it('a sabotage that finds nothing to break is an error, not a sabotage', async () => {
  writeFileSync(join(state, 'built.js'), 'lock(); lock();');
  const patch = (from: string) =>
    node([
      '--input-type=module',
      '-e',
      `import { patchCopy } from '${pathToFileURL(resolve(LOCAL, '../../test/chaos/build-copy.mjs')).href}';
       patchCopy(process.env.LIANXIN_STATE, [{ file: 'built.js', from: '${from}', to: '' }]);`,
    ]);
  expect((await patch('unlock();')).err).toMatch(/stands there 0 times, not once/);
  expect((await patch('lock();')).err).toMatch(/stands there 2 times, not once/);
  expect((await patch('lock(); lock')).code).toBe(0);
});

it('npm start names a port that is in use, and another to try', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const { code, err } = await node([join(LOCAL, 'start.mjs')], { LIANXIN_PORT: String(port) });
  server.close();
  expect(err.trim()).toMatch(new RegExp(`^Port ${port} is in use\\. .*LIANXIN_PORT=`));
  expect(code).toBe(1);
});

it('npm start refuses to empty a database that somebody else runs', async () => {
  const env = { LIANXIN_DATABASE_URL: 'mysql://root:x@127.0.0.1:1', LIANXIN_PORT: '47123' };
  const { code, err } = await node([join(LOCAL, 'start.mjs'), '--reset'], env);
  expect(err).toMatch(/--reset removes only data under \.lianxin/);
  expect(code).toBe(1);
});

it('a token is refused for an account that does not exist, naming those that do', async () => {
  const { code, err } = await node([join(LOCAL, 'token.mjs'), 'nobody']);
  expect(err).toMatch(/Accounts: clerk, /);
  expect(code).toBe(1);
});

it.each([
  [['petitions', 'letters.csv', '--map', 'letters.yaml'], /^Lianxin is not running here\. .*npm start\n$/],
  [['enterprises', 'firms.csv', '--map', 'firms.yaml'], /^The import of enterprises isn't there yet\.\n$/],
  [['cadres'], /^The import of cadres isn't there yet\.\n$/],
  [['petitions'], /^Usage: npm run import -- petitions FILE --map MAPPING/],
  [[], /^Usage: /],
])('npm run import says what is missing: %j', async (args, message) => {
  const { code, err } = await node([join(LOCAL, 'import.mjs'), ...args]);
  expect(err).toMatch(message);
  expect(code).toBe(1);
});

it('npm run import does not take what a killed run left behind for a running one', async () => {
  writeFileSync(join(state, 'runtime.json'), '{}');
  const { err } = await node([
    join(LOCAL, 'import.mjs'),
    'petitions',
    'letters.csv',
    '--map',
    'letters.yaml',
  ]);
  expect(err).toMatch(/^Lianxin is not running here/);
});

describe('what a killed run left behind', () => {
  const CLEAR = `
    import { processRecords } from '${pathToFileURL(join(LOCAL, 'lib/process-records.mjs')).href}';
    console.log(JSON.stringify(await processRecords(process.env.LIANXIN_STATE).clearAway()));
  `;
  let sleeper: ChildProcess;
  beforeEach(() => (sleeper = spawn('sleep', ['60'])));
  afterEach(() => sleeper.kill('SIGKILL'));

  const startOf = (pid: number): string => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  };
  const clearAway = async (start: string): Promise<readonly string[]> => {
    mkdirSync(join(state, 'run'));
    writeFileSync(join(state, 'run/cadre.json'), JSON.stringify({ pid: sleeper.pid, start }));
    return JSON.parse((await node(['--input-type=module', '-e', CLEAR])).out) as readonly string[];
  };

  it('is ended', async () => {
    const ended = new Promise((done) => sleeper.once('exit', (_code, signal) => done(signal)));
    expect(await clearAway(startOf(sleeper.pid ?? 0))).toEqual(['cadre']);
    expect(await ended).toBe('SIGTERM');
  });

  it('is left alone where the number now belongs to another process', async () => {
    expect(await clearAway('1')).toEqual([]);
    expect(sleeper.exitCode ?? sleeper.signalCode).toBeNull();
  });
});

it('a clone that was made before a secret came to be needed gets it, and keeps the others', async () => {
  const read = () =>
    node([
      '--input-type=module',
      '-e',
      `import { secretsOf } from ${JSON.stringify(pathToFileURL(join(LOCAL, 'lib/secrets.mjs')).href)};
       process.stdout.write(JSON.stringify(secretsOf(${JSON.stringify(state)})));`,
    ]);
  const first = JSON.parse((await read()).out) as Record<string, unknown>;
  const { letterKeys, ...older } = first;
  writeFileSync(join(state, 'secrets.json'), JSON.stringify(older));
  const second = JSON.parse((await read()).out) as Record<string, unknown>;
  expect(second).toMatchObject(older);
  expect(second['letterKeys']).toMatchObject({
    petition: { privateKey: expect.stringMatching(/^demo:/) as string },
  });
  expect(second['letterKeys']).not.toEqual(letterKeys);
  expect(JSON.parse((await read()).out)).toEqual(second);
});
