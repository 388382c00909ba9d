import { maskedName, maskedNumber } from './masked';

test.each([
  ['王', '王'],
  ['王五', '王*'],
  ['王小五', '王**'],
  ['欧阳明月', '欧**'],
  ['𠮷国强', '𠮷**'],
  ['', ''],
])('of the name %s only the first character is shown: %s', (name, shown) => {
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
