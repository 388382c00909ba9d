import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { RingSetting } from '@lianxin/configuration';
import { Conflict, type Uuid } from '@lianxin/kernel';
import { inTransaction, newId, type SuiteName } from '@lianxin/store';
import { addCadre } from '../src/domain/add-cadre';
import { isIdNumber } from '../src/domain/identity';
import { areKin } from '../src/persistence/kinship-rows';
import { openRecords, rekeyingOf, type Records } from '../src/service';
import { day, NOW } from './support/builders';
import { commandsOn, foundTop, TOP } from './support/commands';
import { contextOf, freshRecordsConfig } from './support/records';

const TOTAL = 500;
type RingKey = RingSetting[number];
const key = (id: string): RingKey => ({ id, key: randomBytes(32), wrapped: null, suite: null });
const [ONE, TWO] = [key('one'), key('two')];
/** The key of fingerprints as it was, with the suite that it was used with. */
const OLD: RingKey = { ...ONE, suite: 'A256GCM' };

/** The number-th ID number; they differ in their birthdays' years and orders only. */
const numberOf = (number: number): string => {
  const body = `380118${1950 + (number % 50)}0101${String(number).padStart(3, '0').slice(-3)}`;
  const check = [...'0123456789X'].find((character) => isIdNumber(body + character)) ?? '';
  return body + check;
};

let config: Awaited<ReturnType<typeof freshRecordsConfig>>;
let open: Records[] = [];
beforeEach(async () => {
  config = await freshRecordsConfig();
});
afterEach(async () => {
  for (const records of open) await records.close();
  open = [];
  await config.drop();
});

/** A process with these rings, the first key of each the current one. */
const processWith = async (
  fieldKeys: RingSetting,
  indexKeys: RingSetting,
  fieldSuite: SuiteName = 'A256GCM',
) => {
  const records = await openRecords({ ...config.config, fieldKeys, indexKeys, fieldSuite });
  open.push(records);
  return records;
};

const file = async (records: Records, count: number): Promise<readonly Uuid[]> => {
  const unit = await records.units.find(TOP);
  if (!unit) throw new Error('no unit');
  const facts = { occasion: NOW, unit, idNumberKnown: false };
  const ids = Array.from({ length: count }, () => newId());
  await records.cadres.createAll(
    ids.map((cadreId, at) => ({
      id: cadreId,
      decide: () =>
        addCadre(
          {
            ...{ cadreId, unitId: TOP, name: '某人', category: 'GENERAL', tier: 'STAFF' },
            ...{ from: day('2015-07-01'), recruitedOn: null },
            personal: { idNumber: numberOf(at), phone: null },
          },
          facts,
        ),
      context: contextOf('addCadre'),
    })),
  );
  return ids;
};

const kin = ({ dataSource }: Records, one: Uuid, other: Uuid) =>
  inTransaction(dataSource, (transaction) => areKin(transaction, one, other));

/** The entry point as an operator runs it, in a process of its own. */
const rekey = (fieldKeys: RingSetting, indexKeys: RingSetting, ...args: string[]) => {
  const ring = (keys: RingSetting): string =>
    JSON.stringify({
      current: keys[0].id,
      keys: keys.map(({ id, suite, key: bytes }) => ({
        id,
        key: `demo:${bytes?.toString('base64')}`,
        ...(suite ? { suite } : {}),
      })),
    });
  const child = spawn(process.execPath, [resolve(__dirname, '../dist/rekey.js'), ...args], {
    env: {
      ...process.env,
      LIANXIN_MODE: 'demo',
      LIANXIN_DATABASE_URL: config.config.databaseUrl,
      LIANXIN_FIELD_KEY: ring(fieldKeys),
      LIANXIN_FIELD_SUITE: 'SM4',
      LIANXIN_INDEX_KEY: ring(indexKeys),
      LIANXIN_PERSON_TOKEN_KEY: `demo:${config.config.personTokenKey.toString('base64')}`,
    },
  });
  let out = '';
  const first = new Promise<void>((told) =>
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      told();
    }),
  );
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<{ code: number | null; out: string }>((done) =>
    child.once('close', (code) => done({ code, out })),
  );
  return { child, first, ended };
};

it('killed in the middle and run again, with commands and searches meanwhile, it leaves nothing to the old key', async () => {
  const before = await processWith([ONE], [ONE]);
  await foundTop(before);
  const ids = await file(before, TOTAL);
  // Two processes of the roll-out: both know both keys, and differ in which is current.
  const [first, second] = [
    await processWith([ONE, TWO], [OLD, { ...TWO, suite: 'SM4' }]),
    await processWith([TWO, ONE], [TWO, OLD], 'SM4'),
  ];
  const outside = await commandsOn(first).registerKinship(ids[0] ?? '', {
    kin: { name: '外人', idNumber: numberOf(999) },
  });
  expect(outside.kind).toBe('recorded');

  let isDone = false;
  let looks = 0;
  const searching = (async () => {
    for (; !isDone; looks += 1) {
      for (const records of [first, second])
        expect(await records.identities.cadreOf(numberOf(looks % TOTAL))).toBe(ids[looks % TOTAL]);
    }
  })();
  let added = 0;
  const adding = (async () => {
    for (; !isDone && added < 300; added += 1) {
      const personal = { idNumber: numberOf(TOTAL + added), phone: null };
      const both = await Promise.allSettled(
        [first, second].map((one) => commandsOn(one).addCadre({ personal })),
      );
      const won = both.filter((one) => one.status === 'fulfilled' && one.value.kind === 'recorded');
      expect(won).toHaveLength(1);
      for (const one of both) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Conflict);
    }
  })();

  const renewing = (async () => {
    try {
      const killed = rekey([TWO, ONE], [TWO, OLD]);
      await killed.first;
      killed.child.kill('SIGKILL');
      await killed.ended;
      const open = await first.dataSource.query<unknown[]>('SELECT reached FROM job WHERE done_at IS NULL');
      expect(open).toHaveLength(1);
      await rekey([TWO, ONE], [TWO, OLD]).ended;
    } finally {
      isDone = true;
    }
  })();
  await Promise.all([renewing, searching, adding]);
  expect(looks).toBeGreaterThan(0);
  expect(added).toBeGreaterThan(0);

  // The process that called the old key current is gone; what it wrote last is renewed.
  const last = await rekey([TWO, ONE], [TWO, OLD]).ended;
  expect(last.out).toContain('cadre: earlier keys are needed no more');
  expect(last.code).toBe(0);

  const after = await processWith([TWO], [TWO], 'SM4');
  for (const [at, id] of ids.entries()) {
    expect(await after.identities.cadreOf(numberOf(at))).toBe(id);
    expect((await after.cadres.find(id))?.personal.idNumber).toBe(numberOf(at));
  }
  const newcomer = await after.identities.cadreOf(numberOf(TOTAL + added - 1));
  expect(newcomer).not.toBeNull();
  const cleared = await rekey([TWO], [TWO]).ended;
  expect(cleared.code).toBe(0);
  const versions = await after.dataSource.query<{ version: string }[]>(
    'SELECT DISTINCT version FROM cadre_number UNION SELECT DISTINCT version FROM kin_number',
  );
  expect(versions).toEqual([{ version: 'two/SM4' }]);
  const again = await commandsOn(after).addCadre({ personal: { idNumber: numberOf(3), phone: null } });
  expect(again).toMatchObject({ code: 'CADRE_EXISTS' });
}, 120_000);

it('kin are recognised whichever of the two was renewed', async () => {
  const before = await processWith([ONE], [ONE]);
  await foundTop(before);
  const [one] = await file(before, 2);
  await commandsOn(before).registerKinship(one ?? '', { kin: { name: '外人', idNumber: numberOf(900) } });
  const between = await processWith([TWO, ONE], [TWO, ONE]);
  const outcome = await commandsOn(between).addCadre({ personal: { idNumber: numberOf(900), phone: null } });
  if (outcome.kind === 'rejected') throw new Error(outcome.code);
  expect(await kin(between, one ?? '', outcome.state.id)).toBe(true);
  await rekeyingOf(between).run(() => undefined);
  expect(await kin(between, one ?? '', outcome.state.id)).toBe(true);
  expect(await kin(await processWith([TWO], [TWO]), outcome.state.id, one ?? '')).toBe(true);
});

it('fingerprints older than versions are found, named by re-keying, and bind the ring to their key until then', async () => {
  const before = await processWith([ONE], [ONE]);
  await foundTop(before);
  const [one] = await file(before, 1);
  await before.dataSource.query("UPDATE cadre_number SET version = ''");
  await expect(processWith([ONE], [TWO])).rejects.toThrow(/LIANXIN_INDEX_KEY lacks a key/);
  const same = await processWith([ONE], [ONE]);
  expect(await same.identities.cadreOf(numberOf(0))).toBe(one);
  await rekeyingOf(same).run(() => undefined);
  const versions = await same.dataSource.query<unknown[]>('SELECT version FROM cadre_number');
  expect(versions).toEqual([{ version: 'one' }]);
  await expect(processWith([ONE], [TWO])).rejects.toThrow(/LIANXIN_INDEX_KEY lacks a key/);
  await expect(processWith([ONE], [ONE], 'SM4')).rejects.toThrow(/LIANXIN_INDEX_KEY lacks a key/);
});
