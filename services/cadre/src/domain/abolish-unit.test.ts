import { aUnit, day, NOW } from '../../test/support/builders';
import { abolishUnit } from './abolish-unit';

const { unit } = aUnit({ foundedOn: day('2001-01-01') });
const empty = { occasion: NOW, activeSubunits: 0, servingCadres: 0, emptySince: null };

it('ends an empty unit from a day on', () => {
  const { at, by } = NOW;
  expect(abolishUnit(unit, { from: day('2026-04-20') }, empty)).toEqual({
    kind: 'accepted',
    events: [{ type: 'unit.abolished', from: day('2026-04-20'), at, by }],
  });
});

it('refuses a unit with active units below it, and counts them', () => {
  expect(abolishUnit(unit, { from: day('2026-04-20') }, { ...empty, activeSubunits: 2 })).toMatchObject({
    code: 'UNIT_HAS_SUBUNITS',
    details: { count: 2 },
  });
});

it('refuses a unit in which cadres serve, by the law on their other work', () => {
  expect(abolishUnit(unit, { from: day('2026-04-20') }, { ...empty, servingCadres: 3 })).toMatchObject({
    code: 'UNIT_HAS_CADRES',
    rule: { source: '公务员法', article: '第八十八条' },
    details: { count: 3 },
  });
});

it('refuses a day on which it wasn’t empty yet', () => {
  const facts = { ...empty, emptySince: day('2020-06-01') };
  expect(abolishUnit(unit, { from: day('2020-05-31') }, facts)).toMatchObject({ code: 'DATE_TOO_EARLY' });
  expect(abolishUnit(unit, { from: day('2020-06-01') }, facts)).toMatchObject({ kind: 'accepted' });
});

it.each([
  ['DATE_IN_FUTURE', '2026-04-21'],
  ['DATE_TOO_EARLY', '2001-01-01'],
])('refuses with %s: %s', (code, from) => {
  expect(abolishUnit(unit, { from: day(from) }, empty)).toMatchObject({ code });
});

it('refuses to end what has ended', () => {
  const { unit: gone } = aUnit().abolished('2020-01-01');
  expect(abolishUnit(gone, { from: day('2026-04-20') }, empty)).toMatchObject({ code: 'UNIT_NOT_ACTIVE' });
});
