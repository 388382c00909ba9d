import { randomBytes } from 'node:crypto';
import { FieldSealer } from '@lianxin/store';

/** A sealer with a key that exists for this test only. */
export const testSealer = (): FieldSealer => new FieldSealer({ id: 'test', key: randomBytes(32) });
