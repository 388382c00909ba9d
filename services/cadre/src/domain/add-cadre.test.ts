import { aUnit, day, id, NOW } from '../../test/support/builders';
import { addCadre, type NewCadre } from './add-cadre';

const { unit } = aUnit({ foundedOn: day('2001-01-01') });
const command: NewCadre = {
  cadreId: id(101),
  unitId: id(1),
  name: '王建国',
  category: 'GENERAL',
  tier: 'MID_LEVEL',
  from: day('2015-07-01'),
  personal: { idNumber: '11010519491231002X', phone: '13800000000' },
};
const facts = { occasion: NOW, unit, idNumberKnown: false };

it('opens a file in a unit, with identity under `personal` only', () => {
  const { at, by } = NOW;
  expect(addCadre({ ...command, name: ' 王建国 ' }, facts)).toEqual({
    kind: 'accepted',
    events: [
      {
        type: 'cadre.added',
        ...command,
        ...{ post: null, rank: null, specialties: [], probation: null },
        at,
        by,
      },
    ],
  });
});

it('opens a file without identity, to be completed later', () => {
  const unknown = { ...command, personal: { idNumber: null, phone: null } };
  expect(addCadre(unknown, facts)).toMatchObject({ kind: 'accepted' });
});

it.each([
  ['NAME_BLANK', { name: '　' }],
  ['DATE_IN_FUTURE', { from: day('2026-04-21') }],
  ['DATE_TOO_EARLY', { from: day('2000-12-31') }],
  ['ID_NUMBER_INVALID', { personal: { idNumber: '110105194912310021', phone: null } }],
  ['PHONE_INVALID', { personal: { idNumber: null, phone: '12ab' } }],
])('refuses with %s: %p', (code, changes) => {
  expect(addCadre({ ...command, ...changes }, facts)).toMatchObject({ kind: 'rejected', code });
});

it('refuses an abolished unit', () => {
  const gone = aUnit().abolished('2020-01-01').unit;
  expect(addCadre(command, { ...facts, unit: gone })).toMatchObject({ code: 'UNIT_NOT_ACTIVE' });
});

it('refuses a second file for one person', () => {
  expect(addCadre(command, { ...facts, idNumberKnown: true })).toMatchObject({ code: 'CADRE_EXISTS' });
});
