import { toSql, type Columns, type SqlCondition } from '@lianxin/access';
import { idToBytes, inOrder, type Conditions } from '@lianxin/store';
import type { CadreAbilities, CadreWords } from '../application/abilities';

const encode = (id: string | number | boolean): Buffer => idToBytes(String(id));

/** Where a rule finds the units above one. */
export const CLOSURE = { table: 'unit_ancestor', ancestor: 'ancestor_id', descendant: 'unit_id', encode };

const unitColumns = (row: string): Columns<'unitId'> => ({
  fields: { unitId: { column: `${row}.id`, encode } },
  closure: CLOSURE,
});

const cadreColumns = (row: string): Columns<'unitId' | 'cadreId'> => ({
  fields: { unitId: { column: `${row}.unit_id`, encode }, cadreId: { column: `${row}.id`, encode } },
  closure: CLOSURE,
});

/** Which units an asker may read in this field, in a query that knows them as `row`. */
export const readableUnits = (
  abilities: CadreAbilities,
  field: CadreWords['Unit']['field'],
  row = 'owner',
): SqlCondition => toSql(abilities.where('read', 'Unit', field), unitColumns(row));

/** Which cadres an asker may read in this field, in a query that knows them as `row`. */
export const readableCadres = (
  abilities: CadreAbilities,
  field: CadreWords['Cadre']['field'],
  row = 'owner',
): SqlCondition => toSql(abilities.where('read', 'Cadre', field), cadreColumns(row));

/** Further conditions with those of a rule. */
export const withRule = (rule: SqlCondition, { sql, values }: Conditions): Conditions => {
  const visible = inOrder(rule);
  return { sql: [...visible.sql, ...sql], values: [...visible.values, ...values] };
};
