import { randomBytes } from 'node:crypto';
import { ringOfKey } from '@lianxin/configuration';
import { FieldSealer, ringOfOne } from '@lianxin/store';

/** A sealer with a key that exists for this test only. */
export const testSealer = (): FieldSealer => new FieldSealer(ringOfOne(randomBytes(32)));

/** What a service's configuration says of the keys of its records: one that exists for this test only. */
export const recordKeys = (fieldKey = randomBytes(32)) =>
  ({
    mode: 'production',
    fieldKeys: ringOfKey(fieldKey),
    fieldSuite: 'A256GCM',
    kmsCommand: null,
    kmsTimeoutMs: 5_000,
  }) as const;
