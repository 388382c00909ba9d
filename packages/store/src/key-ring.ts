import { createHash } from 'node:crypto';
import type { SuiteName } from './suites';

/** A key under the name that stands in whatever was made with it. */
export interface RingKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
  /** Of a key for blind indexes: how it makes fingerprints, where that isn't the suite in use now. */
  readonly suite?: SuiteName | undefined;
}

/** The keys of one purpose: new things are made with `current`, older ones are still opened with the `earlier` ones. */
export interface KeyRing {
  readonly current: RingKey;
  readonly earlier: readonly RingKey[];
}

/** The name that a key has of itself. */
export const idOfKey = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);

/** A ring of one key, under the name that it has of itself. */
export const ringOfOne = (key: Buffer): KeyRing => ({ current: { id: idOfKey(key), key }, earlier: [] });
