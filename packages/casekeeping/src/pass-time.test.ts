import { addDays, type PlainDate } from '@lianxin/calendar';
import { accept, type Accepted, type Repository, type Uuid } from '@lianxin/kernel';
import type { DueTimer, DueTimers } from './due-timers';
import { PassTime, PER_ROUND } from './pass-time';

const FIRST = '2026-04-21' as PlainDate;

/** Cases with one timer each, in memory; `stuck` ones record nothing and stay due, `broken` ones can't be changed. */
const world = (count: number, { stuck = [] as number[], broken = [] as number[] } = {}) => {
  const timers = new Map<Uuid, PlainDate>();
  for (let n = 0; n < count; n += 1) timers.set(String(n).padStart(6, '0'), FIRST);
  const asked: PlainDate[] = [];
  const fired: Uuid[] = [];
  const due: DueTimers['due'] = (today, limit, after) => {
    asked.push(today);
    const open: DueTimer[] = [...timers].map(([id, on]) => ({ id, on })).filter(({ on }) => on <= today);
    const behind = open.filter(({ id, on }) => !after || on > after.on || (on === after.on && id > after.id));
    return Promise.resolve(behind.slice(0, limit));
  };
  const change: Repository<Uuid, string>['change'] = async (id, decide) => {
    if (broken.includes(Number(id))) throw new Error(`${id} is broken`);
    const decision = decide(id);
    if (decision.kind === 'rejected') return decision;
    if (decision.events.length > 0) {
      fired.push(id);
      timers.set(id, addDays(FIRST, 365));
    }
    return Promise.resolve({ kind: 'recorded', state: id, repeated: false } as const);
  };
  const passed = (id: Uuid): Accepted<string> => (stuck.includes(Number(id)) ? accept() : accept('missed'));
  const at = (now: string) => new PassTime<Uuid, string>({ change }, { due }, passed, () => new Date(now));
  return { asked, fired, at };
};

test('nothing fires before a day has ended in Shanghai, and midnight in London is none', async () => {
  const { at, fired, asked } = world(1);
  // 23:59:59.999 in Shanghai on the day before; midnight in London; then midnight in Shanghai.
  for (const now of ['2026-04-20T15:59:59.999Z', '2026-04-20T00:00:00Z'])
    expect(await at(now).execute()).toBe(0);
  expect(fired).toEqual([]);
  expect(await at('2026-04-20T16:00:00Z').execute()).toBe(1);
  expect(asked).toEqual(['2026-04-20', '2026-04-20', '2026-04-21']);
});

test('a midnight on which many periods end is worked off in rounds, each case once', async () => {
  const { at, fired } = world(PER_ROUND + 150);
  const time = at('2026-04-21T02:00:00Z');
  expect([await time.execute(), await time.execute(), await time.execute()]).toEqual([PER_ROUND, 150, 0]);
  expect(new Set(fired).size).toBe(PER_ROUND + 150);
  expect(fired).toHaveLength(PER_ROUND + 150);
});

test('two processes at once do everything once', async () => {
  const { at, fired } = world(250);
  const [one, other] = [at('2026-04-21T02:00:00Z'), at('2026-04-21T02:00:00Z')];
  await Promise.all([one.execute(), other.execute()]);
  // What the second finds done already it would only look at; here a case that is done is not due.
  expect(new Set(fired).size).toBe(250);
});

test('a case that fails holds up no other, and is told of at the end of the round', async () => {
  const { at, fired } = world(120, { broken: [0, 7] });
  await expect(at('2026-04-21T02:00:00Z').execute()).rejects.toThrow('000000 is broken');
  expect(fired).toHaveLength(118);
});

test('a case whose timer doesn’t move is looked at once a round, not for ever', async () => {
  const { at } = world(150, { stuck: Array.from({ length: 150 }, (_, n) => n) });
  expect(await at('2026-04-21T02:00:00Z').execute()).toBe(150);
});
