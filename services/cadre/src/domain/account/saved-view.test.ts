import fc from 'fast-check';
import { id } from '../../../test/support/builders';
import { removeView, saveView, type NewView, type SavedView } from './saved-view';

const AT = '2026-04-20T02:00:00.000Z';
const wanted = (changes: Partial<NewView> = {}): NewView => ({
  viewId: id(900),
  name: '七日内到期',
  address: '/work?role=UNIT_HANDLER&view=WEEK',
  ...changes,
});
const kept = (count: number): readonly SavedView[] =>
  Array.from({ length: count }, (_, index) => ({
    id: id(index),
    name: `视图${index}`,
    address: '/work',
    createdAt: AT,
  }));

it('a view is kept as it was named and addressed', () => {
  const address = '/work?role=UNIT_HANDLER&view=WEEK';
  expect(saveView([], wanted({ name: ' 七日内到期　' }), AT)).toEqual({
    ...{ id: id(900), name: '七日内到期', address, createdAt: AT },
  });
});

it('under a name that is taken the address is replaced, also where there is no room for another', () => {
  const views = kept(30);
  expect(saveView(views, wanted({ name: '视图7', address: '/units' }), AT)).toEqual({
    ...views[7],
    address: '/units',
  });
});

it.each([
  ['a blank name', { name: '　' }, 'NAME_BLANK'],
  ['a name of 31 characters', { name: '𠮷'.repeat(31) }, 'NAME_TOO_LONG'],
  ['another host', { address: '//example.org/work' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['another host, as a browser reads it', { address: '/\\example.org' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['a scheme', { address: 'javascript:alert(1)' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['a host that hides behind a tab', { address: '/\t/example.org' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['a relative address', { address: 'work' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['no address', { address: '' }, 'ADDRESS_NOT_OF_CONSOLE'],
  ['an address of 501 characters', { address: `/${'a'.repeat(500)}` }, 'ADDRESS_NOT_OF_CONSOLE'],
])('refuses %s', (_what, changes, code) => {
  expect(saveView([], wanted(changes), AT)).toMatchObject({ kind: 'rejected', code });
});

it('refuses a thirty-first view, and to remove what isn’t kept', () => {
  expect(saveView(kept(30), wanted(), AT)).toMatchObject({ code: 'TOO_MANY_VIEWS', details: { most: 30 } });
  expect(saveView(kept(29), wanted(), AT)).toMatchObject({ id: id(900) });
  expect(saveView([], wanted({ name: '𠮷'.repeat(30), address: `/${'a'.repeat(499)}` }), AT)).toMatchObject({
    id: id(900),
  });
  expect(removeView(kept(3), id(2))).toMatchObject({ name: '视图2' });
  expect(removeView(kept(3), id(3))).toMatchObject({ code: 'VIEW_UNKNOWN' });
});

it('whatever address is kept leads nowhere but into the console', () => {
  const origin = 'https://lianxin.example';
  const pieces = fc.constantFrom(
    '/',
    '\\',
    ':',
    'a',
    '.',
    '?',
    '#',
    '@',
    ' ',
    '\t',
    '\n',
    'javascript',
    '信访',
    '%2f',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const saved = saveView([], wanted({ address: parts.join('') }), AT);
      if ('kind' in saved) return;
      expect(new URL(saved.address, origin).origin).toBe(origin);
    }),
  );
});
