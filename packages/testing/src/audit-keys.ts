import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a service in a test has its audit witnessed: a key and a folder of its own. */
export const testAudit = (): {
  readonly key: { readonly id: string; readonly key: KeyObject };
  readonly folders: readonly string[];
  readonly months: number;
  readonly removerUrl: null;
} => ({
  key: { id: 'test', key: generateKeyPairSync('ed25519').privateKey },
  folders: [mkdtempSync(join(tmpdir(), 'lianxin-witness-'))],
  months: 36,
  removerUrl: null,
});
