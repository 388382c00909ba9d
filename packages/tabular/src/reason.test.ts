import { printable } from './printable';
import { because, describeReason, TableRefused } from './reason';
import { REASON_TEXTS } from './reason-texts';

it('a foreign text in a message steers no terminal and stays short', () => {
  expect(printable('\u001b[31m红\u202e\u0007\n𠀀👍')).toBe('\\u001b[31m红\\u202e\\u0007\\u000a𠀀👍');
  expect(printable('长'.repeat(100))).toBe(`${'长'.repeat(40)}…`);
  expect(printable('\ud800')).toBe('\\ud800');
});

it('both languages of a reason ask for the same details', () => {
  for (const texts of Object.values(REASON_TEXTS)) {
    const [chinese, english] = [texts['zh-CN'], texts.en].map((text) => new Set(text.match(/\{\w+\}/g)));
    expect(chinese).toEqual(english);
  }
});

it('a reason is told in either language', () => {
  const reason = because('CELL_COUNT', { count: 3, expected: 4 });
  expect(describeReason(reason)).toBe('有 3 格，表头有 4 格');
  expect(describeReason(reason, 'en')).toBe('3 cells where the header has 4');
  expect(new TableRefused('a.csv', reason).message).toBe('a.csv: 3 cells where the header has 4');
});
