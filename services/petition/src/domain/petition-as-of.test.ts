import { addDays, type PlainDate } from '@lianxin/calendar';
import { daysLeft } from '@lianxin/casework';
import { aPetition, closed, day, factsOn, inHandling, received, WATER_BUREAU } from '../../test/builders';
import { clockOf } from '../../test/outcomes';
import type { PetitionEvent } from './events';
import { evolve } from './evolve';
import { factsAtEndOf, petitionAsOf } from './petition-as-of';

const NOW = factsOn('2026-11-30');

const on = (history: readonly PetitionEvent[], date: string) => petitionAsOf(history, day(date), NOW);

test('a petition is nowhere before it was registered, and stands as it stood at the end of every day since', () => {
  const { history } = inHandling();
  expect(on(history, '2026-04-12')).toBeNull();
  const then = on(history, '2026-04-13');
  expect(then).toEqual(history.reduce(evolve, null as never));
});

test('what was due when: before a decision the clock ran, after it, it was met', () => {
  const { history } = aPetition().later(3).transferredTo(WATER_BUREAU);
  // Registered on 13 April, offered on the 16th: ROUTE ran until then.
  expect(clockOf(on(history, '2026-04-15') as never, 'ROUTE')).toMatchObject({
    state: 'RUNNING',
    metOn: null,
  });
  expect(clockOf(on(history, '2026-04-16') as never, 'ROUTE')).toMatchObject({
    ...{ state: 'MET', metOn: '2026-04-16' },
  });
  expect(on(history, '2026-04-15')?.clocks.map(({ kind }) => kind)).toEqual(['ROUTE']);
});

test('what time had brought by then counts, though nobody recorded it before', () => {
  const { history } = received();
  const missed = on(history, '2026-04-29');
  expect(clockOf(missed as never, 'NOTIFY')).toMatchObject({ state: 'MISSED', metOn: null });
  expect(missed).toMatchObject({ status: 'HANDLING', acceptance: { on: '2026-04-28', deemed: true } });
  expect(clockOf(on(history, '2026-04-28') as never, 'NOTIFY')).toMatchObject({ state: 'RUNNING' });
});

test('days left are counted on that day', () => {
  const then = factsAtEndOf(day('2026-05-13'), NOW);
  const conclude = clockOf(on(inHandling().history, '2026-05-13') as never, 'CONCLUDE');
  expect(then).toMatchObject({ today: '2026-05-13', now: '2026-05-13T15:59:59.999Z' });
  expect(conclude && daysLeft(conclude, then.today, then.calendar)).toEqual({ count: 30, unit: 'DAYS' });
});

test('every day of a whole life tells one story: no clock is met, missed or void before it was', () => {
  const { history } = closed();
  const ended = new Map<string, PlainDate>();
  for (let date = day('2026-04-13'); date < '2026-07-01'; date = addDays(date, 1)) {
    for (const { id, state } of on(history, date)?.clocks ?? []) {
      if (state === 'RUNNING') expect([id, ended.get(id)]).toEqual([id, undefined]);
      else if (!ended.has(id)) ended.set(id, date);
    }
  }
  expect(ended.size).toBeGreaterThan(3);
});
