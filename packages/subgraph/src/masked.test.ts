import { maskedAddress, maskedIdNumber, maskedName, maskedNumber } from './masked';

test.each([
  ['王', '王'],
  ['王五', '王*'],
  ['王小五', '王**'],
  ['欧阳明月', '欧阳**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['𠮷国强', '𠮷**'],
  ['', ''],
])('of the name %s only the family name is shown: %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown);
});

test('a long name doesn’t show how long it is', () => {
  expect(maskedName('阿卜杜拉·买买提')).toBe(maskedName('阿卜杜'));
});

test.each([
  ['13800001402', '138****1402'],
  ['0512-66660000', '051****0000'],
  ['66660000', '****'],
  ['', '****'],
  [null, null],
])(
  'of the number %s three digits at the front and four at the end are shown, of a short one nothing',
  (number, shown) => {
    expect(maskedNumber(number)).toBe(shown);
  },
);

test.each([
  ['320500199001011234', '3205********1234'],
  ['32050019900101123X', '3205********123X'],
  ['320500900101123', '3205********1123'],
  ['12345678', '****'],
  [null, null],
])('of the ID number %s four digits at either end are shown: %s', (number, shown) => {
  expect(maskedIdNumber(number)).toBe(shown);
});

test.each([
  ['江苏省苏州市姑苏区平江路1号', '江苏省苏州市姑苏区***'],
  ['苏州市玉山镇幸福小区3幢', '苏州市玉山镇***'],
  ['和平路12号', '***'],
  ['玉山镇一村', '***'],
  ['和平路十二号某小区', '和平路十二号***'],
  [null, null],
])('of the address %s no more than its district, or six characters, are shown: %s', (address, shown) => {
  expect(maskedAddress(address)).toBe(shown);
});
