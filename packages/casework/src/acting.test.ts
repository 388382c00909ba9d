import { isSamePerson, TIME_PASSING, type ActingPerson } from './acting';

const account = (id: string, cadreId: string | null): ActingPerson => ({
  kind: 'ACCOUNT',
  id,
  cadreId,
  unitId: 'u1',
});
const session: ActingPerson = { kind: 'CASE_SESSION', id: 'case', cadreId: null, unitId: null };

test.each<[string, ActingPerson, ActingPerson & { readonly sameAs?: readonly string[] }, boolean]>([
  ['another cadre is a second person', account('a', 'c1'), account('b', 'c2'), false],
  ['the same account is not', account('a', 'c1'), account('a', 'c1'), true],
  ['nor the same cadre behind another account', account('a', 'c1'), account('b', 'c1'), true],
  [
    'nor another cadre who is the same person',
    account('a', 'c1'),
    { ...account('b', 'c2'), sameAs: ['c2', 'c1'] },
    true,
  ],
  ['nor an account without a cadre', account('a', 'c1'), account('b', null), true],
  ['nor anybody after an account without a cadre', account('a', null), account('b', 'c2'), true],
  ['after a petitioner an officer is', session, account('b', 'c2'), false],
  ['after the product itself everybody is', TIME_PASSING, account('b', 'c2'), false],
])('%s', (_rule, before, now, same) => {
  expect(isSamePerson(before, now)).toBe(same);
});
