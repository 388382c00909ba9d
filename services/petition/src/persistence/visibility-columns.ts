import { toSql, type Asker, type Columns, type SqlCondition } from '@lianxin/access';
import { idToBytes } from '@lianxin/store';
import { mayBeSeenBy, type VisibilityField } from '../application/policies';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

const unitLink = (relation: 'INVOLVED' | 'CIRCLE') => ({
  table: `(SELECT petition_id, unit_id FROM petition_unit WHERE relation = '${relation}')`,
  owner: 'petition_id',
  row: 'p.id',
  column: 'unit_id',
  encode,
});

/** Where the facts of visibility stand in the database. */
export const VISIBILITY_COLUMNS: Columns<VisibilityField> = {
  fields: {
    purpose: { column: 'p.purpose' },
    involved: unitLink('INVOLVED'),
    circle: unitLink('CIRCLE'),
  },
  closure: { table: 'directory_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode },
};

/** The rule of visibility as a condition on `petition p`; for anybody but an account, never true. */
export const visibleTo = (asker: Asker): SqlCondition =>
  asker.kind === 'ACCOUNT' ? toSql(mayBeSeenBy(asker), VISIBILITY_COLUMNS) : { sql: '1 = 0', parameters: {} };
