import { aUnit, day } from '../../test/support/builders';
import { unitAsOf } from './unit-as-of';

const { unit } = aUnit({ name: '民政科', foundedOn: day('2001-01-01') })
  .renamed('区民政局', '2010-05-01')
  .abolished('2020-01-01');

it.each([
  ['2000-12-31', null],
  ['2001-01-01', { name: '民政科', status: 'ACTIVE', parentId: null }],
  ['2010-04-30', { name: '民政科', status: 'ACTIVE', parentId: null }],
  ['2010-05-01', { name: '区民政局', status: 'ACTIVE', parentId: null }],
  ['2019-12-31', { name: '区民政局', status: 'ACTIVE', parentId: null }],
  ['2020-01-01', { name: '区民政局', status: 'ABOLISHED', parentId: null }],
])('a unit as of %s was %p', (date, expected) => {
  expect(unitAsOf(unit, day(date))).toEqual(expected);
});
