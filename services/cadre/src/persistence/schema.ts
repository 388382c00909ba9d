import type { Schema } from '@lianxin/store';
import { CadreRow } from './cadre-row';
import { CaseDutyRow } from './case-duty-row';
import { LedgerRow } from './ledger-row';
import { Foundation1777000000000 } from './migrations/1777000000000-foundation';
import { Ledger1777700000000 } from './migrations/1777700000000-ledger';
import { UnitAncestorRow, UnitRow } from './unit-row';

/** The cadre service's database beside the store's own tables. */
export const SCHEMA: Schema = {
  rows: [UnitRow, UnitAncestorRow, CadreRow, CaseDutyRow, LedgerRow],
  migrations: [Foundation1777000000000, Ledger1777700000000],
};
