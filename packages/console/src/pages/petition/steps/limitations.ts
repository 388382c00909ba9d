import type { LimitationKind } from '../../../api/schema.generated';

/** What a form keeps of a period of another law. */
export interface LimitationRow {
  readonly kind?: LimitationKind;
  readonly endsOn?: string;
  readonly note?: string | null;
}

/** What the command is told of them; a row without kind or day is left out. */
export const limitationsOf = (rows: readonly (LimitationRow | undefined)[] = []) =>
  rows.flatMap((row) =>
    row?.kind && row.endsOn ? [{ kind: row.kind, endsOn: row.endsOn, note: row.note?.trim() || null }] : [],
  );
