import type { Me } from '../../shell/me';
import { chosenDesk, desksOf } from './desks';

const holding = (...roles: readonly Me['roles'][number]['role'][]): Me => ({
  __typename: 'Me',
  account: 'somebody',
  name: '某某',
  today: '2026-04-20',
  draftKey: '',
  views: [],
  cadre: null,
  roles: roles.map((role) => ({ __typename: 'RoleGrant', role, unit: null })),
});

it('gives a head the petitions and the requests of his unit', () => {
  expect(desksOf(holding('UNIT_HEAD')).map(({ of }) => of)).toEqual(['petitions', 'requests']);
});

it('adds up roles without giving a desk twice', () => {
  const keys = desksOf(holding('UNIT_HEAD', 'UNIT_HANDLER', 'UNIT_HEAD')).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(4);
});

it('shows somebody without a role his own pairings', () => {
  expect(desksOf(holding())).toEqual([{ key: 'own', of: 'own', role: null }]);
});

it('takes the desk that the address names, and the first for an address that names none of his', () => {
  const desks = desksOf(holding('UNIT_HEAD', 'LIAISON'));
  expect(chosenDesk(desks, 'UNIT_HEAD', 'requests').key).toBe('UNIT_HEAD.requests');
  expect(chosenDesk(desks, 'LIAISON', null).key).toBe('LIAISON.requests');
  expect(chosenDesk(desks, 'ORG_OFFICER', 'pairings').key).toBe('UNIT_HEAD.petitions');
});
