import fc from 'fast-check';
import { placeOf } from './addresses';

const page = (file: string, isRoot: boolean) => ({ kind: 'page', file, isRoot });
const file = (name: string) => ({ kind: 'file', file: name });
const NOTHING = { kind: 'nothing' };

it.each([
  ['/', page('index.html', true)],
  ['/?view=WEEK', page('index.html', true)],
  ['/work?role=PETITION_CLERK&due=2026-04-20', page('index.html', false)],
  ['/petitions/XF-2026-104417', page('index.html', false)],
  ['/pairings/coverage/', page('index.html', false)],
  ['/units/%E5%9F%8E%E7%AE%A1%E5%B1%80', page('index.html', false)],
  ['/questions', page('index.html', false)],
  ['/q', page('q.html', true)],
  ['/q/case', page('q.html', false)],
  ['/firm', page('firm.html', true)],
  ['/firm/case?x=%00', page('firm.html', false)],
  ['/assets/index-B0f_1-a.js', file('assets/index-B0f_1-a.js')],
  ['/assets/rooms/case-x.css?v=1', file('assets/rooms/case-x.css')],
  ['/favicon.svg', file('favicon.svg')],
])('%s is what it should be', (url, place) => {
  expect(placeOf(url)).toEqual(place);
});

it.each([
  '/graphql',
  '/graphql/x',
  '/health',
  '/files/1',
  '/documents/1',
  '/metrics',
  '/console',
  '/console/anything',
  '/assets',
  '/assets/',
  '/assets/x',
  '/index.html',
  '/q.html',
  '/assets/index-1.js.br',
  '/assets/index-1.js.gz',
  '/.env',
  '/assets/.env',
  '/assets/.git/config.js',
  '/../package.json',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%252e%252e%252fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets//x.js',
  '//etc/passwd',
  '/work/%00',
  '/assets/x.js%00.png',
  '/work/%0d%0aset-cookie:x',
  '/%ZZ',
  `/work/${'x'.repeat(1_000)}`,
])('%s is nothing', (url) => {
  expect(placeOf(url)).toEqual(NOTHING);
});

it('whatever an address says, no file above the folder, no hidden one and no copy is meant', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2f',
      '%5c',
      '\\',
      'assets',
      '.git',
      'x.js',
      'x.js.br',
      '%00',
      '~',
    ),
    fc.string({ unit: 'grapheme' }).map(encodeURIComponent),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const place = placeOf(`/${parts.join('/')}`);
      if (place.kind !== 'file') return;
      expect(place.file).toMatch(/^[\w/.-]+$/);
      for (const each of place.file.split('/')) expect(each).toMatch(/^[\w-]/);
      expect(place.file).not.toMatch(/\.(br|gz|html)$/);
    }),
  );
});
