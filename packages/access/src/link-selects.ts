import type { Condition, Scalar } from './condition';
import type { Columns, LinkField, SqlCondition } from './condition-sql';

/** SELECTs of `id`, with the named parameters of all of them. */
export interface LinkSelects {
  readonly selects: readonly string[];
  readonly parameters: SqlCondition['parameters'];
}

/**
 * The rows for which a rule may hold, found from its link tables: SELECTs that together hold every one of them, and more. For
 * driving a statement from few rows, never instead of the rule. Null where the rule may hold for a row without links.
 */
export const linkSelects = <Field extends string>(
  condition: Condition<Field>,
  { fields, closure }: Columns<Field>,
  prefix = 'link',
): LinkSelects | null => {
  const parameters: Record<string, unknown> = {};

  const list = (values: readonly Scalar[], encode: (plain: Scalar) => unknown = (plain) => plain): string =>
    values
      .map((value) => {
        const name = `${prefix}${Object.keys(parameters).length}`;
        parameters[name] = encode(value);
        return `:${name}`;
      })
      .join(', ');

  const among = ({ table, owner, column, encode }: LinkField, values: readonly Scalar[]): string =>
    `SELECT l.${owner} AS id FROM ${table} l WHERE l.${column} IN (${list(values, encode)})`;

  const within = ({ table, owner, column }: LinkField, units: readonly Scalar[]): string =>
    `SELECT STRAIGHT_JOIN l.${owner} AS id FROM (SELECT DISTINCT c.${closure.descendant} AS unit FROM ${closure.table} c
      WHERE c.${closure.ancestor} IN (${list(units, closure.encode)})) u JOIN ${table} l ON l.${column} = u.unit`;

  const ofLink = (
    field: Field,
    values: readonly Scalar[],
    select: (link: LinkField, values: readonly Scalar[]) => string,
  ): readonly string[] | null => {
    const link = fields[field];
    if (values.length === 0) return [];
    return 'table' in link ? [select(link, values)] : null;
  };

  const find = (part: Condition<Field>): readonly string[] | null => {
    switch (part.kind) {
      case 'never':
        return [];
      case 'always':
      case 'not':
        return null;
      case 'all':
        return part.of.reduce<readonly string[] | null>((found, each) => found ?? find(each), null);
      case 'any': {
        const found = part.of.map(find);
        return found.some((each) => each === null) ? null : found.flatMap((each) => each ?? []);
      }
      case 'is':
        return part.value === null ? null : ofLink(part.field, [part.value], among);
      case 'in':
        return ofLink(part.field, part.values, among);
      case 'within':
        return ofLink(part.field, part.units, within);
    }
  };

  const selects = find(condition);
  return selects && { selects, parameters };
};
