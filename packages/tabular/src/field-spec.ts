interface AnyField {
  /** Whether every row must have it; by default not. */
  readonly required?: boolean;
}

export interface TextField extends AnyField {
  readonly type: 'text';
  /** In characters (code points). */
  readonly maxLength?: number;
}

/** "date" gives the day in Shanghai as recorded, "2019-02-28"; "datetime" the instant, read as Shanghai time. */
export interface DateField extends AnyField {
  readonly type: 'date' | 'datetime';
  /** By default the future is refused. */
  readonly mayBeInFuture?: boolean;
}

export interface IntegerField extends AnyField {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

export interface EnumField extends AnyField {
  readonly type: 'enum';
  readonly values: readonly string[];
}

export interface BooleanField extends AnyField {
  readonly type: 'boolean';
}

export type Field = TextField | DateField | IntegerField | EnumField | BooleanField;

/** Which fields a caller takes, by name; a name may have dots ("reply.text"). */
export type FieldSpec = Readonly<Record<string, Field>>;

export type FieldValue = string | number | boolean | Date;

type ValueOf<F extends Field> = F extends EnumField
  ? F['values'][number]
  : F extends { readonly type: 'datetime' }
    ? Date
    : F extends IntegerField
      ? number
      : F extends BooleanField
        ? boolean
        : string;

/** The values of one row: null where a field that is not required was empty or not mapped. */
export type ValuesOf<Spec extends FieldSpec> = {
  readonly [Name in keyof Spec]: Spec[Name] extends { readonly required: true }
    ? ValueOf<Spec[Name]>
    : ValueOf<Spec[Name]> | null;
};
