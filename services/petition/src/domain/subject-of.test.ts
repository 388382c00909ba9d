import fc from 'fast-check';
import { subjectOf } from './subject-of';

const of = (text: string, subject: string | null = null): string => subjectOf({ subject, text });

test.each([
  ['三楼以上自去年起早晚无水。多次反映未果。', '三楼以上自去年起早晚无水'],
  ['  供暖不热！请解决', '供暖不热'],
  ['尊敬的领导：\n您好！我家楼下夜间施工，无法入睡。', '我家楼下夜间施工，无法入睡'],
  ['道路积水\n严重', '道路积水'],
  ['时间：每晚十点', '时间：每晚十点'],
  ['您好', '您好'],
  ['。。。', '。。。'],
])('the subject of the letter “%s” is %s', (text, subject) => {
  expect(of(text)).toBe(subject);
});

test('a subject that was written stays, and a blank one is none', () => {
  expect(of('三楼以上无水。', '供水')).toBe('供水');
  expect(of('三楼以上无水。', ' \n')).toBe('三楼以上无水');
});

test('of any text that says something the subject says something, in a line of at most forty whole characters', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(texts, (text) => {
      const subject = of(text);
      expect(subject.trim()).not.toBe('');
      expect([...subject].length).toBeLessThanOrEqual(40);
      expect(Buffer.from(subject).toString()).toBe(subject);
    }),
  );
});
