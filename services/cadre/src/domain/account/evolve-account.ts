import { begun } from '../begun';
import { holds, type Account } from './account';
import type { AccountEvent, RoleGranted } from './account-event';

const first = ({ accountId, account, cadreId }: RoleGranted): Account => ({
  id: accountId,
  account,
  cadreId,
  grants: [],
  unitIds: [],
});

const granted = (state: Account, { role, unitId }: RoleGranted): Account => ({
  ...state,
  grants: holds(state, { role, unitId }) ? state.grants : [...state.grants, { role, unitId }],
  unitIds: state.unitIds.includes(unitId) ? state.unitIds : [...state.unitIds, unitId],
});

/** The account after an event; an account is the fold of its history. */
export const evolveAccount = (state: Account | null, event: AccountEvent): Account => {
  if (event.type === 'role.granted') return granted(state ?? first(event), event);
  const account = begun(state);
  const isRevoked = ({ role, unitId }: Account['grants'][number]): boolean =>
    role === event.role && unitId === event.unitId;
  return { ...account, grants: account.grants.filter((grant) => !isRevoked(grant)) };
};
