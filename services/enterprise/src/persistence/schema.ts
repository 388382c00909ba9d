import type { Schema } from '@lianxin/store';
import { KnownCadreRow, KnownUnitRow } from './directory-rows';
import { EnterpriseRow } from './enterprise-row';
import { Foundation1777000000000 } from './migrations/1777000000000-foundation';

/** The enterprise service's database beside the store's own tables. */
export const SCHEMA: Schema = {
  rows: [EnterpriseRow, KnownUnitRow, KnownCadreRow],
  migrations: [Foundation1777000000000],
};
