import {
  ConfigurationError,
  soundKey,
  type Mode,
  type RingEntry,
  type RingSetting,
} from '@lianxin/configuration';
import { Fault } from '@lianxin/kernel';
import { idOfKey, SUITES, type KeyRing, type RingKey } from '@lianxin/store';

/** Keeps the keys that others are wrapped under, as a KMS or HSM does: it gives out none of its own. */
export interface KeyManagement {
  /** The key that was wrapped; throws Unavailable where it can't be had now. */
  unwrap(wrapped: string, keyId: string): Promise<Buffer>;
}

/** A ring as it is configured, under the variable that its errors name. */
export interface ToldRing {
  readonly variable: string;
  readonly ring: RingSetting;
}

const unwrapped = async (
  { id, key, wrapped }: RingEntry,
  keys: KeyManagement | null,
  mode: Mode,
): Promise<Buffer> => {
  if (key) return key;
  if (!keys) throw new Error('holds a wrapped key, and LIANXIN_KMS_COMMAND is not set');
  return soundKey(await keys.unwrap(String(wrapped), id ?? 'unnamed'), mode);
};

const refused = (variable: string, error: unknown): Error =>
  error instanceof Fault
    ? error
    : new ConfigurationError([`${variable} ${error instanceof Error ? error.message : 'cannot be read'}`]);

/**
 * The keys of a ring, those that are wrapped unwrapped by `keys`. Throws ConfigurationError where a key is none, too weak, or
 * wrapped and nobody can unwrap it, Unavailable where who keeps the keys doesn't answer.
 */
export const openKeyRing = async (
  { variable, ring }: ToldRing,
  keys: KeyManagement | null,
  mode: Mode,
): Promise<KeyRing> => {
  const open = async (entry: RingEntry): Promise<RingKey> => {
    const key = await unwrapped(entry, keys, mode);
    const suite = SUITES.find((name) => name === entry.suite);
    return { id: entry.id ?? idOfKey(key), key, suite };
  };
  try {
    const [current, ...earlier] = ring;
    return { current: await open(current), earlier: await Promise.all(earlier.map(open)) };
  } catch (error) {
    throw refused(variable, error);
  }
};
