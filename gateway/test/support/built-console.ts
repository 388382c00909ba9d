import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const SCRIPT = `export const rows = ${JSON.stringify(Array.from({ length: 400 }, (_, at) => at))};\n`;
const page = (title: string, script: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta property="csp-nonce" nonce="__CSP_NONCE__">` +
  `<title>${title}</title><script type="module" src="/assets/${script}"></script></head><body></body></html>`;

/** A folder as the console's build leaves it, with a secret beside it that nobody must reach. */
export const builtConsole = () => {
  const above = mkdtempSync(join(tmpdir(), 'lianxin-console-'));
  const folder = join(above, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    if (text.length <= 1_000) return;
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  };
  write('index.html', page('officers', 'index-B0f_1-a.js'));
  write('q.html', page('petitioners', 'q-1.js'));
  write('firm.html', page('firms', 'firm-1.js'));
  write('assets/index-B0f_1-a.js', SCRIPT);
  write('assets/index-2.css', 'body{margin:0}');
  write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.env'), 'canary');
  writeFileSync(join(above, 'secret.json'), '"canary"');
  return { folder, remove: () => rmSync(above, { recursive: true }) };
};
