import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createErasureHead, ErasureRegister, inTransaction, newId } from '@lianxin/store';
import { migratedDatabase } from '@lianxin/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class Head1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createErasureHead(runner);
  }
  down = (): Promise<void> => Promise.resolve();
}

let folder: string;
let file: string;
let register: ErasureRegister;
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-register-'));
  file = join(folder, 'erasures.jsonl');
  register = new ErasureRegister(file);
  database = await migratedDatabase({ rows: [], migrations: [Head1700000000000] });
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const erasure = () => ({
  aggregateType: 'parcel',
  aggregateId: newId(),
  at: '2036-04-20T02:00:00.000Z',
  by: 'ACCOUNT:head',
});
const enter = (what = erasure(), more: () => Promise<void> = () => Promise.resolve()) =>
  inTransaction(database.dataSource, async (transaction) => {
    await register.enter(transaction, what);
    await more();
  });
const crash = () => Promise.reject(new Error('the process died'));
const outstanding = () => register.outstanding(database.dataSource);

it('what committed is applied; what a crash left between entry and commit is outstanding, and comes before the next', async () => {
  await enter();
  expect(await outstanding()).toEqual([]);
  const cut = erasure();
  await expect(enter(cut, crash)).rejects.toThrow('died');
  expect(await outstanding()).toMatchObject([{ ...cut, entries: 2 }]);
  await expect(enter()).rejects.toThrow('an earlier erasure is not finished');
  const [entry] = await outstanding();
  await inTransaction(database.dataSource, (transaction) => register.applied(transaction, entry as never));
  await enter();
  expect(await register.entries()).toHaveLength(3);
  expect(await outstanding()).toEqual([]);
});

it('a database restored from before lacks just what was entered since', async () => {
  const all = [erasure(), erasure(), erasure()];
  await enter(all[0]);
  const [backup] = await database.dataSource.query<{ entries: number; hash: Buffer }[]>(
    'SELECT entries, hash FROM erasure_head',
  );
  for (const one of all.slice(1)) await enter(one);
  await database.dataSource.query('UPDATE erasure_head SET entries = ?, hash = ?', [
    backup?.entries,
    backup?.hash,
  ]);
  expect(await outstanding()).toMatchObject(all.slice(1));
});

it('a line that a crash cut off was never acted upon and is written over', async () => {
  await enter();
  await appendFile(file, '{"entry":2,"aggregateTy');
  expect(await register.entries()).toHaveLength(1);
  await enter();
  expect(await register.entries()).toHaveLength(2);
  expect((await readFile(file, 'utf8')).endsWith('"}\n')).toBe(true);
});

it.each<[string, (lines: readonly string[]) => readonly string[], number]>([
  ['changed', ([a = '', b = '', c = '']) => [a, b.replace('head', 'else'), c], 2],
  ['left out', ([a = '', , c = '']) => [a, c], 2],
  ['reordered', ([a = '', b = '', c = '']) => [b, a, c], 1],
  ['made up', ([a = '', b = '', c = '']) => [a, b, c, 'nonsense'], 4],
])('an entry that was %s is named', async (_how, tampered, at) => {
  for (let entries = 0; entries < 3; entries += 1) await enter();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${tampered(lines).join('\n')}\n`);
  await expect(register.entries()).rejects.toThrow(`changed at entry ${at}`);
});

it('a register that lost its end, or is another’s, is refused: what it lacks might be held again', async () => {
  await enter();
  const size = (await readFile(file)).length;
  await enter();
  await truncate(file, size);
  await expect(outstanding()).rejects.toThrow('lacks what this database has applied');
  await rm(file);
  await expect(outstanding()).rejects.toThrow('lacks what this database has applied');
  await expect(enter()).rejects.toThrow('lacks what this database has applied');
});

it('nothing is entered, and so nothing erased, where the file can’t be written', async () => {
  register = new ErasureRegister(join(folder, 'missing', 'erasures.jsonl'));
  await expect(enter()).rejects.toThrow('cannot be written');
  expect(await database.dataSource.query('SELECT entries FROM erasure_head')).toEqual([{ entries: 0 }]);
});

it('erasures at the same moment are entered one after another', async () => {
  await Promise.all(Array.from({ length: 8 }, () => enter()));
  expect((await register.entries()).map(({ entries }) => entries)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await outstanding()).toEqual([]);
});
