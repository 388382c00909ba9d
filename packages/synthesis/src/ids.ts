import type { Uuid } from '@lianxin/kernel';
import { wordsOf } from './random';

/** The first 48 bits of every id of a made district: a fixed moment, so that ids don't depend on the day. */
const MOMENT = 0x0198_0000_0000;

const hex = (value: number, digits: number): string =>
  (value >>> 0).toString(16).padStart(8, '0').slice(-digits);

/** The id of the nth thing of a kind: shaped as a UUIDv7, the same for the same seed, in the order of the numbers. */
export const idOf = (seed: string, kind: string, index: number): Uuid => {
  const [a, b, c, d] = wordsOf(`${seed}/${kind}/${index}`);
  const time = (MOMENT + index).toString(16).padStart(12, '0');
  const variant = ((b & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${variant}${hex(b >>> 4, 3)}-${hex(c, 6)}${hex(d, 6)}`;
};
