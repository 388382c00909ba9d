import type { Condition, Scalar } from './condition';

type Encode = (value: Scalar) => unknown;

/** A field that is a column of the row, e.g. `{ column: 'p.unit_id', encode: uuidToBytes }`. */
export interface ColumnField {
  readonly column: string;
  /** How a value stands in the column; as it is by default. */
  readonly encode?: Encode;
}

/** A many-valued field in a table of its own: `owner` refers to `row` (a column of the asked row), `column` holds a value. */
export interface LinkField extends ColumnField {
  readonly table: string;
  readonly owner: string;
  readonly row: string;
}

/** The closure table of the unit tree; every unit stands in it as its own ancestor, too. */
export interface Closure {
  readonly table: string;
  readonly ancestor: string;
  readonly descendant: string;
  readonly encode?: Encode;
}

/** Where the fields of a rule stand. Names are the program's own and go into the text as they are. */
export interface Columns<Field extends string = string> {
  readonly fields: Readonly<Record<Field, ColumnField | LinkField>>;
  readonly closure: Closure;
}

/** A condition for WHERE, with named parameters (`:access0`), one to a value, as TypeORM and mysql2 take them. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const ALWAYS = '1 = 1';
const NEVER = '1 = 0';

/** Parts of which those that say `nothing` are left out, as a database asks each of every row, and one that says `all` is enough. */
const joined = (parts: readonly string[], word: string, nothing: string, all: string): string => {
  const told = [...new Set(parts)].filter((part) => part !== nothing);
  if (told.includes(all)) return all;
  const [only = nothing, ...more] = told;
  return more.length === 0 ? only : `(${told.join(word)})`;
};

/**
 * The rule as a condition that is never NULL, so that `not` means the same in SQL as in `matches`.
 * Texts compare by the column's collation: use it on ids and codes. `prefix` parts two conditions in one query.
 */
export const toSql = <Field extends string>(
  condition: Condition<Field>,
  columns: Columns<Field>,
  prefix = 'access',
): SqlCondition => {
  const parameters: Record<string, unknown> = {};
  let links = 0;

  const bind = (value: Scalar, encode: Encode = (plain) => plain): string => {
    const name = `${prefix}${Object.keys(parameters).length}`;
    parameters[name] = encode(value);
    return `:${name}`;
  };

  const list = (values: readonly Scalar[], encode?: Encode): string =>
    values.map((value) => bind(value, encode)).join(', ');

  /**
   * Asks `test` of the field's column, or whether one linked row passes it. A subquery for a value, not EXISTS, which MariaDB
   * would answer for all rows of the table before it looked at one.
   */
  const some = (field: ColumnField | LinkField, test: (column: string) => string): string => {
    if (!('table' in field)) return test(field.column);
    const alias = `${prefix}_l${links++}`;
    const inner = test(`${alias}.${field.column}`);
    return `COALESCE((SELECT 1 FROM ${field.table} ${alias} WHERE ${alias}.${field.owner} = ${field.row} AND ${inner} LIMIT 1), 0) = 1`;
  };

  const withinUnits = (column: string, units: readonly Scalar[]): string => {
    const { table, ancestor, descendant, encode } = columns.closure;
    const alias = `${prefix}_c${links++}`;
    const ids = list(units, encode);
    return `EXISTS (SELECT 1 FROM ${table} ${alias} WHERE ${alias}.${descendant} = ${column} AND ${alias}.${ancestor} IN (${ids}))`;
  };

  const compile = (part: Condition<Field>): string => {
    switch (part.kind) {
      case 'always':
        return '1 = 1';
      case 'never':
        return '1 = 0';
      case 'all':
        return joined(part.of.map(compile), ' AND ', ALWAYS, NEVER);
      case 'any':
        return joined(part.of.map(compile), ' OR ', NEVER, ALWAYS);
      case 'not': {
        const inner = compile(part.of);
        return inner === ALWAYS ? NEVER : inner === NEVER ? ALWAYS : `NOT (${inner})`;
      }
      case 'is': {
        const field = columns.fields[part.field];
        const { value } = part;
        if (value !== null) return some(field, (column) => `${column} <=> ${bind(value, field.encode)}`);
        return 'table' in field
          ? `NOT ${some(field, (column) => `${column} IS NOT NULL`)}`
          : `${field.column} IS NULL`;
      }
      case 'in': {
        const field = columns.fields[part.field];
        if (part.values.length === 0) return '1 = 0';
        return some(
          field,
          (column) => `(${column} IS NOT NULL AND ${column} IN (${list(part.values, field.encode)}))`,
        );
      }
      case 'within': {
        if (part.units.length === 0) return '1 = 0';
        return some(columns.fields[part.field], (column) => withinUnits(column, part.units));
      }
    }
  };

  const sql = compile(condition);
  // What was left out needs no value.
  const named = new Set([...sql.matchAll(/:(\w+)/g)].map(([, name]) => name));
  return {
    sql,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => named.has(name))),
  };
};
