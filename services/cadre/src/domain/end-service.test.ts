import { aCadre, day, id, NOW } from '../../test/support/builders';
import { endService } from './end-service';
import { evolveCadre } from './evolve-cadre';

const { cadre } = aCadre({ from: day('2015-07-01') });

it('ends service from a day on', () => {
  const { at, by } = NOW;
  expect(endService(cadre, { on: day('2026-04-20') }, NOW)).toEqual({
    kind: 'accepted',
    events: [{ type: 'cadre.service-ended', on: day('2026-04-20'), at, by }],
  });
});

it.each([
  ['DATE_IN_FUTURE', '2026-04-21'],
  ['DATE_TOO_EARLY', '2015-07-01'],
])('refuses with %s: %s', (code, on) => {
  expect(endService(cadre, { on: day(on) }, NOW)).toMatchObject({ kind: 'rejected', code });
});

it('refuses one who has left', () => {
  expect(endService(aCadre().left('2020-01-01').cadre, { on: day('2021-01-01') }, NOW)).toMatchObject({
    code: 'CADRE_NOT_SERVING',
  });
});

it('ends the last of several memberships and leaves the others as they were', () => {
  const first = { unitId: id(1), from: day('2015-07-01'), until: day('2018-01-01') };
  const second = { unitId: id(2), from: day('2018-01-01'), until: null };
  const moved = { ...cadre, tenures: [first, second] as const };
  const decision = endService(moved, { on: day('2020-01-01') }, NOW);
  const events = decision.kind === 'accepted' ? decision.events : [];
  expect(events.reduce(evolveCadre, moved)).toMatchObject({
    status: 'LEFT',
    tenures: [first, { ...second, until: '2020-01-01' }],
  });
});
