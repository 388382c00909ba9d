import { aUnit, day, id, NOW } from '../../test/support/builders';
import { createUnit, type NewUnit } from './create-unit';

const command: NewUnit = {
  unitId: id(2),
  parentId: id(1),
  name: '救助管理站',
  kind: 'PUBLIC_INSTITUTION',
  function: null,
  foundedOn: day('2010-03-01'),
};
const { unit: parent } = aUnit();
const decide = (changes: Partial<NewUnit>, above = parent) =>
  createUnit({ ...command, ...changes }, { occasion: NOW, parent: above });

it('founds a unit below a living one, its name without the blanks around it', () => {
  const { at, by } = NOW;
  expect(decide({ name: ' 救助管理站　' })).toEqual({
    kind: 'accepted',
    events: [{ type: 'unit.created', ...command, at, by }],
  });
});

it('founds the top of the tree without a parent', () => {
  const top = createUnit({ ...command, parentId: null }, { occasion: NOW, parent: null });
  expect(top).toMatchObject({ kind: 'accepted', events: [{ parentId: null }] });
});

it('founds a unit today at the latest and on the first day of the People’s Republic at the earliest', () => {
  expect(decide({ foundedOn: day('2026-04-20') })).toMatchObject({ kind: 'accepted' });
  expect(decide({ foundedOn: day('1949-10-01') })).toMatchObject({ kind: 'accepted' });
});

it.each([
  ['NAME_BLANK', { name: ' 　\u200b' }],
  ['DATE_IN_FUTURE', { foundedOn: day('2026-04-21') }],
  ['DATE_TOO_EARLY', { foundedOn: day('1949-09-30') }],
])('refuses with %s: %p', (code, changes) => {
  expect(decide(changes)).toMatchObject({ kind: 'rejected', code });
});

it('refuses a parent that is abolished', () => {
  expect(decide({}, aUnit().abolished('2020-01-01').unit)).toMatchObject({ code: 'PARENT_NOT_ACTIVE' });
});
