import type { Actor } from '@lianxin/access';
import { Unavailable } from '@lianxin/kernel';
import { takeIn } from './standing-news';
import { Standings } from './standings';

const UNIT = '0197a000-0000-7000-8000-000000000001';
const [CADRE, OTHER] = ['0197a000-0000-7000-8000-00000000000a', '0197a000-0000-7000-8000-00000000000b'];
const actorOf = (accountId: string, role: 'UNIT_HEAD' | 'LEADER' = 'UNIT_HEAD'): Actor => ({
  ...{ kind: 'ACCOUNT', accountId, cadreId: accountId === 'b' ? OTHER : CADRE, unitId: UNIT },
  grants: [{ role, unitId: UNIT }],
});

/** Standings over a cadre service that a test answers for, with a clock that it moves. */
const set = (options: { most?: number } = {}) => {
  const at = {
    now: 1_780_000_000_000,
    asked: [] as string[],
    isDown: false,
    role: 'UNIT_HEAD' as 'UNIT_HEAD' | 'LEADER',
  };
  let answers: (() => void)[] | null = null;
  const standings = new Standings(
    async (account) => {
      at.asked.push(account);
      const told = actorOf(account, at.role);
      if (answers) await new Promise<void>((resolve) => answers?.push(resolve));
      if (at.isDown) throw new Error('ECONNREFUSED');
      return told;
    },
    { lastKnownMs: 300_000, now: () => at.now, ...options },
  );
  return {
    at,
    standings,
    roleOf: async (account: string) => (await standings.of(account)).grants[0]?.role,
    /** Holds answers back until `release` is called. */
    hold: () => (answers = []),
    release: () => {
      for (const answer of answers ?? []) answer();
      answers = null;
    },
  };
};

it('asks once a minute for an account, and once for many who ask at the same time', async () => {
  const { at, standings, hold, release } = set();
  hold();
  const many = Array.from({ length: 50 }, () => standings.of('a'));
  release();
  expect(new Set((await Promise.all(many)).map(({ accountId }) => accountId))).toEqual(new Set(['a']));
  at.now += 59_999;
  await standings.of('a');
  expect(at.asked).toEqual(['a']);
  at.now += 1;
  await standings.of('a');
  expect(at.asked).toEqual(['a', 'a']);
});

it('what the service said last counts for a bounded time while it is silent; nothing known is UNAVAILABLE', async () => {
  const { at, standings, roleOf } = set();
  await standings.of('a');
  at.isDown = true;
  at.now += 299_999;
  expect(await roleOf('a')).toBe('UNIT_HEAD');
  await expect(standings.of('b')).rejects.toBeInstanceOf(Unavailable);
  at.now += 1;
  await expect(standings.of('a')).rejects.toBeInstanceOf(Unavailable);
  at.isDown = false;
  at.now += 1_000;
  expect(await roleOf('a')).toBe('UNIT_HEAD');
});

it('a silent service is asked once a second about those who are known', async () => {
  const { at, standings } = set();
  await standings.of('a');
  at.isDown = true;
  at.now += 60_000;
  for (let i = 0; i < 20; i += 1) await standings.of('a');
  expect(at.asked).toHaveLength(2);
  at.now += 1_000;
  await standings.of('a');
  expect(at.asked).toHaveLength(3);
});

it.each([
  ['a role of the account', 'role', { account: 'a', cadreId: CADRE }],
  ['his cadre', 'cadre', { cadreId: CADRE, unitId: UNIT }],
  ['a unit', 'unit', { unitId: UNIT }],
])('news of %s is effective at once', async (_what, aggregate, data) => {
  const { at, standings, roleOf } = set();
  expect(await roleOf('a')).toBe('UNIT_HEAD');
  at.role = 'LEADER';
  expect(await roleOf('a')).toBe('UNIT_HEAD');
  takeIn(standings, aggregate, { data });
  expect(await roleOf('a')).toBe('LEADER');
});

it('what somebody was told to be wrong is not the last known: who is suspended while the service is silent has nothing', async () => {
  const { at, standings, roleOf } = set();
  for (const account of ['a', 'b']) await standings.of(account);
  at.isDown = true;
  takeIn(standings, 'cadre', { data: { cadreId: CADRE } });
  await expect(standings.of('a')).rejects.toBeInstanceOf(Unavailable);
  expect(await roleOf('b')).toBe('UNIT_HEAD');
});

it.each([
  ['of a unit', 'unit', { data: { unitId: UNIT } }],
  ['that nobody can read', 'role', null],
  ['of a role without an account', 'role', { data: {} }],
])('news %s puts everybody in doubt, and is no reason to forget', async (_what, aggregate, event) => {
  const { at, standings, roleOf } = set();
  for (const account of ['a', 'b']) await standings.of(account);
  takeIn(standings, aggregate, event);
  at.role = 'LEADER';
  expect(await roleOf('a')).toBe('LEADER');
  at.isDown = true;
  expect(await roleOf('b')).toBe('UNIT_HEAD');
});

it('an answer on its way when news came is told to those who waited, and asked for anew by the next', async () => {
  const { at, standings, roleOf, hold, release } = set();
  hold();
  const waiting = standings.of('a');
  takeIn(standings, 'role', { data: { account: 'a' } });
  at.role = 'LEADER';
  release();
  expect((await waiting).grants).toEqual([{ role: 'UNIT_HEAD', unitId: UNIT }]);
  expect(await roleOf('a')).toBe('LEADER');
  expect(at.asked).toEqual(['a', 'a']);
});

it('keeps so many accounts at most', async () => {
  const { at, standings } = set({ most: 2 });
  for (const account of ['a', 'b', 'c', 'c', 'b', 'a']) await standings.of(account);
  expect(at.asked).toEqual(['a', 'b', 'c', 'a']);
});
