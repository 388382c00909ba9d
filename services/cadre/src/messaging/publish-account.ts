import type { ContractEvent } from '@lianxin/contracts';
import type { Account } from '../domain/account/account';
import type { AccountEvent } from '../domain/account/account-event';

/** What other services, and the gateway, may know of a change: who holds what where; never why. */
export const publishAccount = (
  _before: Account | null,
  events: readonly AccountEvent[],
  { account, cadreId }: Account,
): readonly ContractEvent[] =>
  events.map(({ type, role, unitId }) => ({
    type: type === 'role.granted' ? 'role.granted.v1' : 'role.revoked.v1',
    data: { account, cadreId, role, unitId },
  }));
