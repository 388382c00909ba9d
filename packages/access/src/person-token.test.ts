import { contactToken, personToken } from './person-token';

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

it('without an ID number a person is known by name and phone together, however they were written', () => {
  const token = contactToken(key, '欧阳明月', '13800001402');
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(contactToken(key, ' 欧阳 明月', '+86 138-0000-1402')).toBe(token);
  expect(contactToken(key, '欧阳明', '13800001402')).not.toBe(token);
  expect(contactToken(key, '欧阳明月', '13800001403')).not.toBe(token);
  expect([contactToken(key, '欧阳明月', null), contactToken(key, ' ', '13800001402')]).toEqual([null, null]);
});
