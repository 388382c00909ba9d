import type { Uuid } from '@lianxin/kernel';

export type Scalar = string | number | boolean;

/** A rule on the named fields of a row: one tree, asked of facts (`matches`) and compiled to SQL (`toSql`). */
export type Condition<Field extends string = string> =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'all'; readonly of: readonly Condition<Field>[] }
  | { readonly kind: 'any'; readonly of: readonly Condition<Field>[] }
  | { readonly kind: 'not'; readonly of: Condition<Field> }
  | { readonly kind: 'is'; readonly field: Field; readonly value: Scalar | null }
  | { readonly kind: 'in'; readonly field: Field; readonly values: readonly Scalar[] }
  | { readonly kind: 'within'; readonly field: Field; readonly units: readonly Uuid[] };

/** Holds for every row. */
export const always: Condition<never> = { kind: 'always' };

/** Holds for no row. */
export const never: Condition<never> = { kind: 'never' };

/** Holds where all parts hold; for none given, always. */
export const all = <F extends string>(...of: readonly Condition<F>[]): Condition<F> => ({ kind: 'all', of });

/** Holds where at least one part holds; for none given, never. */
export const any = <F extends string>(...of: readonly Condition<F>[]): Condition<F> => ({ kind: 'any', of });

/** Holds where the part doesn't. */
export const not = <F extends string>(of: Condition<F>): Condition<F> => ({ kind: 'not', of });

/** The field has this value; null asks for its absence (of a many-valued field: that it has none). */
export const is = <F extends string>(field: F, value: Scalar | null): Condition<F> => ({
  kind: 'is',
  field,
  value,
});

/** The field has one of these values; never for an empty list. */
export const isIn = <F extends string>(field: F, values: readonly Scalar[]): Condition<F> => ({
  kind: 'in',
  field,
  values,
});

/** The field's unit, or one of its ancestors, is in the list: what a role within a subtree means. */
export const within = <F extends string>(field: F, units: readonly Uuid[]): Condition<F> => ({
  kind: 'within',
  field,
  units,
});

/** What a rule is asked about. A many-valued field (assisting units) is a list; a part holds if it does for one value. */
export interface Facts<Field extends string = string> {
  readonly values: Readonly<Record<Field, Scalar | null | readonly Scalar[]>>;
  /** The unit itself and its ancestors, as in the closure table; empty for a unit that isn't known. */
  lineageOf(unitId: Uuid): readonly Uuid[];
}

const valuesOf = <F extends string>(facts: Facts<F>, field: F): readonly Scalar[] => {
  const value = facts.values[field];
  if (value === null) return [];
  return typeof value === 'object' ? value : [value];
};

/** Whether the rule holds for these facts. */
export const matches = <F extends string>(condition: Condition<F>, facts: Facts<F>): boolean => {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'all':
      return condition.of.every((part) => matches(part, facts));
    case 'any':
      return condition.of.some((part) => matches(part, facts));
    case 'not':
      return !matches(condition.of, facts);
    case 'is': {
      const values = valuesOf(facts, condition.field);
      return condition.value === null ? values.length === 0 : values.includes(condition.value);
    }
    case 'in':
      return valuesOf(facts, condition.field).some((value) => condition.values.includes(value));
    case 'within':
      return valuesOf(facts, condition.field).some((unit) =>
        facts.lineageOf(String(unit)).some((ancestor) => condition.units.includes(ancestor)),
      );
  }
};
