import { aUnit, day, NOW } from '../../test/support/builders';
import { renameUnit } from './rename-unit';

const { unit } = aUnit({ name: '区民政局', foundedOn: day('2001-01-01') });

it('gives a unit another name from a day on', () => {
  const { at, by } = NOW;
  expect(renameUnit(unit, { name: ' 区民政和社会事务局 ', from: day('2019-02-01') }, NOW)).toEqual({
    kind: 'accepted',
    events: [{ type: 'unit.renamed', name: '区民政和社会事务局', from: day('2019-02-01'), at, by }],
  });
});

it('changes nothing where the unit bears the name already', () => {
  expect(renameUnit(unit, { name: '区民政局', from: day('2019-02-01') }, NOW)).toEqual({
    kind: 'accepted',
    events: [],
  });
});

it.each([
  ['NAME_BLANK', { name: '\t', from: day('2019-02-01') }],
  ['DATE_IN_FUTURE', { name: '新名', from: day('2026-04-21') }],
  ['DATE_TOO_EARLY', { name: '新名', from: day('2001-01-01') }],
])('refuses with %s: %p', (code, command) => {
  expect(renameUnit(unit, command, NOW)).toMatchObject({ kind: 'rejected', code });
});

it('refuses a day not after the last name’s', () => {
  const { unit: renamed } = aUnit().renamed('新名', '2019-02-01');
  expect(renameUnit(renamed, { name: '旧名', from: day('2019-02-01') }, NOW)).toMatchObject({
    code: 'DATE_TOO_EARLY',
    details: { earliest: '2019-02-02' },
  });
});

it('refuses an abolished unit', () => {
  const { unit: gone } = aUnit().abolished('2020-01-01');
  expect(renameUnit(gone, { name: '新名', from: day('2021-01-01') }, NOW)).toMatchObject({
    code: 'UNIT_NOT_ACTIVE',
  });
});
