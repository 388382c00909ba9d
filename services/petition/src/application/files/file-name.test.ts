import { InvalidInput } from '@lianxin/kernel';
import { parseFileName } from './file-name';

it('takes names as people have them', () => {
  for (const name of ['身份证 正面.JPG', '𠮷野家收据.pdf', 'a'.repeat(200), '..隐藏', 'café.txt'])
    expect(parseFileName('name', name)).toBe(name.normalize('NFC'));
});

it.each([
  ['nothing', null],
  ['blanks', ' \u3000'],
  ['a path', '../../etc/passwd'],
  ['a path of Windows', 'C:\\x.pdf'],
  ['dots', '..'],
  ['a control character', 'a\u0000.pdf'],
  ['a line break', 'a\r\nSet-Cookie: x'],
  ['a direction mark', '合同\u202efdp.exe'],
  ['half a character', 'a\ud800.pdf'],
  ['too much', 'a'.repeat(300)],
])('refuses %s, naming the field', (_what, name) => {
  expect(() => parseFileName('name', name)).toThrow(InvalidInput);
});
