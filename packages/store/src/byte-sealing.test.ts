import { randomBytes } from 'node:crypto';
import { Defect } from '@lianxin/kernel';
import { openBytes, sealBytes } from './byte-sealing';
import { SUITES } from './suites';

const place = { table: 'petition_file', column: 'object', row: 'a' };

it.each(SUITES)(
  'opens what was sealed with %s, and nothing that was altered, torn off, moved or exchanged',
  (suite) => {
    for (const plain of [Buffer.alloc(0), randomBytes(1), randomBytes(5_000)]) {
      const { key, sealed } = sealBytes(plain, place, suite);
      expect(openBytes({ key, sealed }, place).equals(plain)).toBe(true);
      if (plain.length > 99) expect(sealed.includes(plain.subarray(0, 32))).toBe(false);
      for (let at = 0; at < sealed.length; at += Math.max(1, Math.floor(sealed.length / 60))) {
        const altered = Buffer.from(sealed);
        altered[at] = (altered[at] ?? 0) ^ 1;
        expect(() => openBytes({ key, sealed: altered }, place)).toThrow(Defect);
        expect(() => openBytes({ key, sealed: sealed.subarray(0, at) }, place)).toThrow(Defect);
      }
      expect(() => openBytes({ key, sealed }, { ...place, row: 'b' })).toThrow(Defect);
      expect(() => openBytes({ key: sealBytes(plain, place, suite).key, sealed }, place)).toThrow(Defect);
    }
  },
);
