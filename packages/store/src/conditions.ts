/** Conditions of a WHERE clause with their values, in the same order. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly values: readonly unknown[];
}

type Field = readonly [value: string | undefined, sql: string, encode?: (value: string) => unknown];

/** The conditions whose value is given. */
export const conditionsOf = (...fields: readonly Field[]): Conditions => {
  const asked = fields.flatMap(([value, sql, encode = (text: string) => text]) =>
    value === undefined ? [] : [{ sql, value: encode(value) }],
  );
  return { sql: asked.map(({ sql }) => sql), values: asked.map(({ value }) => value) };
};

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** How LIKE finds a text anywhere. */
export const anywhere = (text: string): string => `%${literal(text)}%`;

/** How LIKE finds a text at the beginning. */
export const atStart = (text: string): string => `${literal(text)}%`;

/** A condition with named parameters (`:unit0`) as one with `?` and its values in their order. */
export const inOrder = ({
  sql,
  parameters,
}: {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}): Conditions => {
  const values: unknown[] = [];
  const text = sql.replace(/:(\w+)/g, (_, name: string) => {
    values.push(parameters[name]);
    return '?';
  });
  return { sql: [text], values };
};
