import { writeFile } from 'node:fs/promises';
import { names, WAYS } from './tampering';
import type { Dice, Row, Victim } from './victim';
import { witnessedDatabase, type WitnessedDatabase } from './witnessed';

const TRIES = 200;
const TABLES = ['audit_entry', 'audit_head', 'audit_witness'] as const;

let database: WitnessedDatabase;
let victim: Omit<Victim, 'dice'>;
let text: string;

beforeAll(async () => {
  database = await witnessedDatabase();
  for (let done = 0; done < 60; done += 1) {
    await database.act();
    if (done % 3 === 2) await database.witness.state();
  }
  const lines = await database.lines();
  const witnessed = await sequences();
  // What comes after the last statement is not witnessed yet.
  for (let done = 0; done < 3; done += 1) await database.act();
  for (const table of TABLES) {
    await database.dataSource.query(`CREATE TABLE kept_${table} LIKE ${table}`);
    await database.dataSource.query(`INSERT INTO kept_${table} SELECT * FROM ${table}`);
  }
  const rows = await database.dataSource.query<Row[]>('SELECT * FROM audit_entry ORDER BY chain, sequence');
  const chains = Array.from({ length: 8 }, (_, chain) => rows.filter((row) => row.chain === chain));
  text = `${lines.join('\n')}\n`;
  victim = { database, chains, witnessed, file: await database.file(), lines };
});
afterAll(() => database.close());

const sequences = async (): Promise<number[]> =>
  (
    await database.dataSource.query<{ sequence: number }[]>('SELECT sequence FROM audit_head ORDER BY chain')
  ).map(({ sequence }) => sequence);

const restore = async (): Promise<void> => {
  for (const table of TABLES) {
    await database.dataSource.query(`DELETE FROM ${table}`);
    await database.dataSource.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
  }
  await writeFile(victim.file, text);
};

/** The same numbers from the same seed (mulberry32). */
const diceOf = (seed: number): Dice => {
  let state = seed;
  const below = (bound: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] };
};

const whole = { links: [], statements: [] };

test(`of ${TRIES} ways to tamper with an audit all are found, each where it was done`, async () => {
  const [only] = database.folders;
  expect(await database.prove(only)).toMatchObject(whole);
  const ways = Object.entries(WAYS);
  const missed: unknown[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [name, way] = ways[tried % ways.length] as (typeof ways)[number];
    const expected = await way({ ...victim, dice: diceOf(tried) });
    const { links, statements } = await database.prove(only);
    const isFound = links.length + statements.length > 0;
    const isNamed =
      (expected.links ?? []).every((place) => links.some((link) => names(link, place))) &&
      (expected.statement === undefined || statements.some(({ number }) => number === expected.statement));
    if (!isFound || !isNamed) missed.push({ name, tried, expected, links, statements });
    await restore();
  }
  expect(missed).toEqual([]);
  expect(await database.prove(only)).toMatchObject(whole);
}, 300_000);
