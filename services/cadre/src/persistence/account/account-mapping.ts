import type { Transaction } from '@lianxin/kernel';
import { idToBytes, managerOf, type AggregateMapping, type Change } from '@lianxin/store';
import { holds, type Account } from '../../domain/account/account';
import type { AccountEvent } from '../../domain/account/account-event';
import { evolveAccount } from '../../domain/account/evolve-account';
import { requireActiveUnit } from '../require-active-unit';
import { AccountRow } from './account-row';

type Mapping = AggregateMapping<Account, AccountEvent, AccountRow>;

const writeRoles = async (transaction: Transaction, { before, after }: Change<Account>): Promise<void> => {
  const granted = after.grants.filter((grant) => before === null || !holds(before, grant));
  const revoked = before?.grants.filter((grant) => !holds(after, grant)) ?? [];
  // A role is given in a living unit; that it was abolished at the same time is a Conflict.
  for (const unitId of [...new Set(granted.map((grant) => grant.unitId))].sort())
    await requireActiveUnit(transaction, unitId);
  const rows = [...granted, ...revoked].map(({ role, unitId }) => [
    idToBytes(after.id),
    role,
    idToBytes(unitId),
    holds(after, { role, unitId }),
  ]);
  if (rows.length === 0) return;
  await managerOf(transaction).query(
    `INSERT INTO account_role (account_id, role, unit_id, is_held) VALUES ?
     ON DUPLICATE KEY UPDATE is_held = VALUES(is_held)`,
    [rows],
  );
};

/** How accounts are kept; what is told of one is told of its roles. `publish` says what others may know of a change. */
export const accountMapping = (publish: Mapping['publish']): Mapping => ({
  type: 'role',
  row: AccountRow,
  evolve: evolveAccount,
  columns: ({ account, cadreId }) => ({ account, cadreId }),
  publish,
  project: async (transaction, changes) => {
    for (const change of changes) await writeRoles(transaction, change);
  },
});
