import { aCadre, day, NOW } from '../../test/support/builders';
import { endService } from './end-service';

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
