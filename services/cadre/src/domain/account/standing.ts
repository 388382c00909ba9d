import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import type { CadreStatus } from '../cadre';
import { cadreAsOf, type DatedFacts } from '../cadre-as-of';
import type { Account, RoleGrant } from './account';

/** What an account is on a day: who stands behind it, where he serves, and which roles are in force. */
export interface Standing {
  readonly cadreId: Uuid | null;
  /** The cadre's unit on that day; null where he had left, and where no cadre stands behind the account. */
  readonly unitId: Uuid | null;
  /** Of the cadre; null where none stands behind the account, or he hadn't joined yet. */
  readonly status: CadreStatus | null;
  readonly grants: readonly RoleGrant[];
}

const NOBODY: Standing = { cadreId: null, unitId: null, status: null, grants: [] };

/**
 * What an account is on a day. A cadre who is suspended on it, has left by then or hasn't joined holds no role; an account
 * that nothing was granted to holds none either.
 */
export const standingOf = (
  account: Pick<Account, 'cadreId' | 'grants'> | null,
  cadre: DatedFacts | null,
  today: PlainDate,
): Standing => {
  if (account === null) return NOBODY;
  const { cadreId, grants } = account;
  if (cadreId === null) return { ...NOBODY, grants };
  const then = cadre && cadreAsOf(cadre, today);
  const status = then?.status ?? null;
  return {
    cadreId,
    unitId: then?.unitId ?? null,
    status,
    grants: status === 'SERVING' ? grants : [],
  };
};
