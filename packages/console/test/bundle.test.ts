import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = resolve(__dirname, '../dist');
const KILOBYTE = 1000;

/** An entry of Vite's manifest: a file of scripts, and which others load with it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifest = (): Readonly<Record<string, Chunk>> =>
  JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The scripts that a page names, as keys of the manifest. */
const entriesOf = (page: string): readonly string[] => {
  const html = readFileSync(join(DIST, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
  return Object.entries(manifest()).flatMap(([key, { file }]) => (named.includes(file) ? [key] : []));
};

/** The scripts that load before something shows: those that the page names, `more` with them, and all that they import at once. */
const scriptsOf = (page: string, ...more: readonly string[]): readonly string[] => {
  const chunks = manifest();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`the console was built without ${key}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  [...entriesOf(page), ...more].forEach(visit);
  return [...seen].filter((file) => file.endsWith('.js'));
};

const weigh = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** What a reader waits for before he sees anything, and the most that it may weigh, in kB of gzip (CONSOLE.md §6). */
const LOADS: readonly { address: string; atMost: number; page: string; more: readonly string[] }[] = [
  { address: '/work', atMost: 300, page: 'index.html', more: ['src/pages/work/work-page.tsx'] },
  { address: '/q', atMost: 90, page: 'q.html', more: [] },
  { address: '/firm', atMost: 90, page: 'firm.html', more: [] },
];

it.each(LOADS)('the scripts of $address weigh at most $atMost kB', ({ address, atMost, page, more }) => {
  const scripts = scriptsOf(page, ...more);
  const kilobytes = scripts.reduce((sum, file) => sum + weigh(file), 0) / KILOBYTE;
  process.stderr.write(
    `  scripts of ${address}: ${kilobytes.toFixed(1)} kB of gzip in ${scripts.length} files (at most ${atMost})\n`,
  );
  expect(kilobytes).toBeLessThanOrEqual(atMost);
});

it('every page is a file of its own, which the first load leaves out', () => {
  const first = scriptsOf('index.html');
  const pages = Object.keys(manifest()).filter((key) => /^src\/pages\/[^/]+\/[^/]+-page\.tsx$/.test(key));
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages) expect(first).not.toContain(manifest()[page]?.file);
});
