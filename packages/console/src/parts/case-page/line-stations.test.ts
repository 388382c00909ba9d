import fc from 'fast-check';
import { lineOf, type Dated } from './line-stations';

const mark = (day: string, label: string): Dated<string> => ({ day, label, face: null, period: label });

test('what happened on one day stands at one station, and today stands where it belongs', () => {
  const line = lineOf(
    [
      mark('2026-03-02', '收到'),
      mark('2026-05-09', '办结'),
      mark('2026-03-10', '告知'),
      mark('2026-03-10', '受理'),
    ],
    '2026-04-20',
  );
  expect(line.map(({ day, marks }) => [day, marks.map(({ label }) => label)])).toEqual([
    ['2026-03-02', ['收到']],
    ['2026-03-10', ['告知', '受理']],
    ['2026-04-20', []],
    ['2026-05-09', ['办结']],
  ]);
  expect(line.map(({ isAhead }) => isAhead)).toEqual([false, false, true, true]);
});

test('what falls due today stands at today’s station', () => {
  expect(lineOf([mark('2026-04-20', '办结')], '2026-04-20')).toEqual([
    {
      day: '2026-04-20',
      isToday: true,
      isAhead: true,
      marks: [{ label: '办结', face: null, period: '办结' }],
    },
  ]);
});

test('a case that is over has no today', () => {
  expect(lineOf([mark('2026-04-20', '办结')], null)).toMatchObject([{ isToday: false, isAhead: false }]);
});

test('nothing gets lost, days are in order and none stands twice', () => {
  const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-10', '2026-10-02', '2027-01-01');
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.string())), fc.option(days), (dated, today) => {
      const line = lineOf(
        dated.map(([day, label]) => mark(day, label)),
        today,
      );
      const shown = line.map(({ day }) => day);
      expect(shown).toEqual([...new Set(shown)].sort());
      expect(line.flatMap(({ day, marks }) => marks.map(({ label }) => `${day} ${label}`)).sort()).toEqual(
        dated.map(([day, label]) => `${day} ${label}`).sort(),
      );
      expect(line.filter(({ isToday }) => isToday)).toHaveLength(today === null ? 0 : 1);
    }),
  );
});
