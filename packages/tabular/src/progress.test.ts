import { Progress } from './progress';

const watched = (isTTY: boolean) => {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, write: (text: string) => written.push(text) };
  const progress = new Progress({ stream, language: 'en', clock: () => now });
  const rowsFor = (milliseconds: number): void => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      now += 100;
      progress.row(passed === 0 ? 'bad' : 'row');
    }
  };
  return { written, progress, rowsFor };
};

it('progress on a terminal stays in one line', () => {
  const { written, progress, rowsFor } = watched(true);
  rowsFor(400);
  progress.end();
  expect(written).toEqual([
    '\r\u001b[K2 rows, 10 rows/s, 1 bad',
    '\r\u001b[K4 rows, 10 rows/s, 1 bad',
    '\r\u001b[K4 rows, 10 rows/s, 1 bad\n',
  ]);
});

it('progress elsewhere is a line every ten seconds and one at the end', () => {
  const { written, progress, rowsFor } = watched(false);
  rowsFor(25_000);
  progress.end();
  expect(written).toEqual([
    '100 rows, 10 rows/s, 1 bad\n',
    '200 rows, 10 rows/s, 1 bad\n',
    '250 rows, 10 rows/s, 1 bad\n',
  ]);
});
