import { reject } from '@lianxin/kernel';
import fc from 'fast-check';
import { localise } from './index';
import { DateScalar, dateProblem } from './scalars';

it('accepts every day of the calendar from 1949 to 2999 and passes it on unchanged', () => {
  const days = fc.date({ min: new Date('1949-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const written = day.toISOString().slice(0, 10);
      expect(DateScalar.parseValue(written)).toBe(written);
      expect(DateScalar.serialize(written)).toBe(written);
    }),
  );
});

it.each([
  ['2026-02-29', 'no such day'],
  ['2026-04-31', 'no such day'],
  ['2026-13-01', 'no such day'],
  ['2026-00-10', 'no such day'],
  ['1948-12-31', 'lies between'],
  ['3000-01-01', 'lies between'],
  ['2026-4-2', 'is written'],
  ['2026-04-20T00:00:00Z', 'is written'],
  ['２０２６-04-20', 'is written'],
  [20260420, 'is written'],
  [null, 'is written'],
])('refuses %p', (value, problem) => {
  expect(dateProblem(value)).toContain(problem);
  expect(() => DateScalar.parseValue(value)).toThrow(problem);
});

it('words a refusal in the asker’s language, with its details', () => {
  const messages = { LATE: { 'zh-CN': '已过{days}天', en: '{days} days late, {unknown}' } };
  const rejection = reject('LATE', null, { days: 3 });
  expect(localise(rejection, messages, 'zh-CN')).toBe('已过3天');
  expect(localise(rejection, messages, 'en')).toBe('3 days late, {unknown}');
});
