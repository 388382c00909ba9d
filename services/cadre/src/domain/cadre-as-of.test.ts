import { aCadre, day, id } from '../../test/support/builders';
import { cadreAsOf, tenureOn } from './cadre-as-of';

const { cadre } = aCadre({ unitId: id(1), from: day('2015-07-01') }).left('2020-01-01');

const AS_STAFF = { tier: 'STAFF', post: null, rank: null, onProbation: false };

it.each([
  ['2015-06-30', null],
  ['2015-07-01', { status: 'SERVING', unitId: id(1), ...AS_STAFF }],
  ['2019-12-31', { status: 'SERVING', unitId: id(1), ...AS_STAFF }],
  ['2020-01-01', { status: 'LEFT', unitId: null, ...AS_STAFF }],
])('a cadre as of %s was %p', (date, expected) => {
  expect(cadreAsOf(cadre, day(date))).toEqual(expected);
});

it('finds the membership of a day among several', () => {
  const tenures = [
    { unitId: id(1), from: day('2015-07-01'), until: day('2018-01-01') },
    { unitId: id(2), from: day('2018-01-01'), until: null },
  ] as const;
  expect(tenureOn(tenures, day('2017-12-31'))?.unitId).toBe(id(1));
  expect(tenureOn(tenures, day('2018-01-01'))?.unitId).toBe(id(2));
});
