import type { FieldSealer, Place } from './field-sealing';

/** A state or an event in two parts: JSON that may be read, and the sealed `personal` part, or null. */
export interface Stored {
  readonly open: string;
  readonly personal: string | null;
}

const personalOf = (value: object): unknown => ('personal' in value ? value.personal : null);

/** Splits off and seals the `personal` property; everything else stays readable. */
export const sealPersonal = (value: object, place: Place, sealer: FieldSealer): Stored => {
  const personal = personalOf(value);
  if (personal === null || personal === undefined) return { open: JSON.stringify(value), personal: null };
  return {
    open: JSON.stringify({ ...value, personal: null }),
    personal: sealer.seal(JSON.stringify(personal), place),
  };
};

/** Puts the two parts together again. */
export const openPersonal = (stored: Stored, place: Place, sealer: FieldSealer): unknown => {
  const open: unknown = JSON.parse(stored.open);
  if (stored.personal === null) return open;
  const personal: unknown = JSON.parse(sealer.open(stored.personal, place));
  return { ...(open as object), personal };
};

/** Whether two versions of a state hold the very same `personal` part, so that it needn't be sealed again. */
export const samePersonal = (before: object, after: object): boolean =>
  personalOf(before) === personalOf(after);
