import type { PlainDate } from '@lianxin/calendar';
import { Chance } from './random';
import { dayInWords, Writer } from './template';

const day = (text: string): PlainDate => text as PlainDate;
const writer = (seed = 'a') =>
  new Writer(new Chance(seed), { words: { road: '听雨路' }, writtenOn: day('2026-01-20') });

it('a word of the scene stands where it is named; a number that was drawn is repeated', () => {
  const text = writer();
  const first = text.write('{road}{n:3-9}盏路灯，{n}盏不亮');
  const [, drawn, repeated] = /(\d)盏路灯，(\d)/.exec(first) ?? [];
  expect(first).toContain('听雨路');
  expect(repeated).toBe(drawn);
  expect(text.write('{n}')).toBe(drawn);
});

it('a number keeps to its bounds and steps, a day to how long ago it may be', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const number = Number(writer(`n${seed}`).write('{sum:200-900/50}'));
    expect(number % 50 === 0 && number >= 200 && number <= 900).toBe(true);
  }
  expect(writer().write('{@d:30-30}')).toBe('2025年12月21日');
});

it('the year is said only where it is another one', () => {
  expect(dayInWords(day('2026-01-05'), day('2026-03-01'))).toBe('1月5日');
  expect(dayInWords(day('2025-12-31'), day('2026-03-01'))).toBe('2025年12月31日');
});

it('one of several alternatives is chosen', () => {
  const seen = new Set(Array.from({ length: 40 }, (_, seed) => writer(String(seed)).write('(甲|乙|丙)')));
  expect([...seen].sort()).toEqual(['丙', '乙', '甲']);
});

it('a slot that nothing fills is a fault of the template', () => {
  expect(() => writer().write('{nobody}')).toThrow('nothing fills {nobody}');
});
