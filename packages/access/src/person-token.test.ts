import { personToken } from './person-token';

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const NUMBER = '11010519491231002X';

it('is one for one person, however his number was written, and 64 hexadecimal digits', () => {
  expect(personToken(key, NUMBER)).toMatch(/^[0-9a-f]{64}$/);
  expect(personToken(key, ' 110105 19491231 002x')).toBe(personToken(key, NUMBER));
});

it('differs between persons and between districts', () => {
  expect(personToken(key, '440524188001010014')).not.toBe(personToken(key, NUMBER));
  expect(personToken(other, NUMBER)).not.toBe(personToken(key, NUMBER));
});
