import { AccountRoleRow, AccountRow } from './account/account-row';
import { SavedViewsRow } from './account/saved-views-row';
import { JobRow, type Schema } from '@lianxin/store';
import { CadreRow } from './cadre-row';
import { CaseDutyRow } from './case-duty-row';
import { KinshipRow } from './kinship-row';
import { CadreNumberRow, KinNumberRow } from './number-rows';
import { LedgerRow } from './ledger-row';
import { Foundation1777000000000 } from './migrations/1777000000000-foundation';
import { Files1777100000000 } from './migrations/1777100000000-files';
import { Pairings1777200000000 } from './migrations/1777200000000-pairings';
import { Ledger1777700000000 } from './migrations/1777700000000-ledger';
import { Accounts1779000000000 } from './migrations/1779000000000-accounts';
import { VersionedNumbers1779300000000 } from './migrations/1779300000000-versioned-numbers';
import { Audit1779400000000 } from './migrations/1779400000000-audit';
import { Console1779800000000 } from './migrations/1779800000000-console';
import { PairingMentorRow, PairingRow } from './pairing/pairing-rows';
import { UnitAncestorRow, UnitRow, UnitSuccessionRow, UnitTreeLockRow } from './unit-row';

/** The cadre service's database beside the store's own tables. */
export const SCHEMA: Schema = {
  rows: [
    ...[UnitRow, UnitAncestorRow, UnitSuccessionRow, UnitTreeLockRow, CadreRow, KinshipRow],
    ...[PairingRow, PairingMentorRow, CaseDutyRow, LedgerRow],
    ...[AccountRow, AccountRoleRow, CadreNumberRow, KinNumberRow, JobRow],
    SavedViewsRow,
  ],
  migrations: [
    ...[Foundation1777000000000, Files1777100000000, Pairings1777200000000],
    ...[Ledger1777700000000, Accounts1779000000000, VersionedNumbers1779300000000],
    ...[Audit1779400000000, Console1779800000000],
  ],
};
