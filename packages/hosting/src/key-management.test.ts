import { randomBytes } from 'node:crypto';
import { keyRing, readConfig, type RingSetting } from '@lianxin/configuration';
import { Unavailable } from '@lianxin/kernel';
import { idOfKey, SUITES } from '@lianxin/store';
import { KmsCommand } from './kms-command';
import { openKeyRing, type KeyManagement } from './key-management';
import { kmsCommand } from './kms-settings';

const key = randomBytes(32);

/** A key keeper in a line of Node: what it is told on its standard input, or does instead of answering. */
const command = (script: string, timeoutMs = 20_000): KmsCommand =>
  new KmsCommand([process.execPath, '-e', script], timeoutMs);
const ECHO = 'process.stdin.pipe(process.stdout)';
const ring: RingSetting = [
  { id: 'new', suite: null, key: null, wrapped: key.toString('base64') },
  { id: null, suite: 'A256GCM', key, wrapped: null },
];
const open = (keys: KeyManagement | null, told = ring) =>
  openKeyRing({ variable: 'T_KEYS', ring: told }, keys, 'production');

it('a wrapped key is what the command answers to it, told which key it is asked for', async () => {
  expect(await open(command(ECHO))).toEqual({
    current: { id: 'new', key, suite: undefined },
    earlier: [{ id: idOfKey(key), key, suite: 'A256GCM' }],
  });
  const named = command(`if (process.argv.at(-1) === 'new') ${ECHO}; else process.exit(3)`);
  await expect(open(named)).resolves.toBeDefined();
  await expect(named.unwrap('x', 'other')).rejects.toThrow(
    new Unavailable("the key other can't be unwrapped: the command ended with 3"),
  );
});

it('a command that doesn’t answer, can’t be run or talks without end is an outage, told without its answer', async () => {
  await expect(open(command('setInterval(() => 0, 1000)', 200))).rejects.toThrow(/no answer within 200 ms/);
  await expect(open(new KmsCommand(['/no/such/program'], 1_000))).rejects.toThrow(/cannot be run/);
  const endless = command("setInterval(() => process.stdout.write('secret'.repeat(400)), 1)");
  const failure: unknown = await open(endless).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Unavailable);
  expect(String(failure)).toMatch(/answers more than a key/);
  expect(String(failure)).not.toContain('secret');
});

it('an answer that is no key, or one that somebody made up, is refused; so is a wrapped key that nobody can unwrap', async () => {
  await expect(open(command("process.stdout.write('c2hvcnQ=')"))).rejects.toThrow(
    /T_KEYS must be 32 bytes in base64/,
  );
  const dull = Buffer.alloc(32, 1).toString('base64');
  await expect(open(command(`process.stdout.write('${dull}')`))).rejects.toThrow(/T_KEYS is too weak/);
  await expect(open(null)).rejects.toThrow(/T_KEYS holds a wrapped key, and LIANXIN_KMS_COMMAND is not set/);
});

it('the command is a program and its arguments, parted by blanks or listed', () => {
  const read = (told: string) => readConfig({ command: kmsCommand() }, { LIANXIN_KMS_COMMAND: told }).command;
  expect(read('/opt/kms unwrap --ring a')).toEqual(['/opt/kms', 'unwrap', '--ring', 'a']);
  expect(read('["/opt/my kms","unwrap"]')).toEqual(['/opt/my kms', 'unwrap']);
  expect(readConfig({ command: kmsCommand() }, {}).command).toBeNull();
  expect(() => read('[1]')).toThrow(/LIANXIN_KMS_COMMAND must be a program/);
  expect(() => readConfig({ k: keyRing('T', SUITES) }, { T: '{' })).toThrow(/T is not valid JSON/);
});
