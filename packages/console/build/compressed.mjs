import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SMALLEST = 1024;

/** Puts `*.br` and `*.gz` beside every text that is worth it, so that the gateway compresses nothing while it serves. */
export const compressed = () => ({
  name: 'compressed',
  apply: /** @type {const} */ ('build'),
  writeBundle: (/** @type {{ dir?: string }} */ { dir = 'dist' }) => {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      const file = join(dir, name);
      if (!/\.(js|css|html|svg)$/.test(name) || statSync(file).size < SMALLEST) continue;
      const text = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(
        `${file}.br`,
        brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }
  },
});
