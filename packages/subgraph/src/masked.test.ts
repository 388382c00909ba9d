import fc from 'fast-check';
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
  ['320500199001011234', '320************234'],
  ['32050019900101123X', '320************23X'],
  ['320500900101123', '320************123'],
  ['12345678', '****'],
  [null, null],
])('of the ID number %s three digits at either end are shown: %s', (number, shown) => {
  expect(maskedIdNumber(number)).toBe(shown);
});

test.each([
  ['江苏省苏州市姑苏区平江街道悬桥巷1号', '江苏省苏州市姑苏区平江街道***'],
  ['望江街道1号', '望江街道***'],
  ['望江街道', '望江街道***'],
  ['江苏省镇江市京口区正东路街道2号', '江苏省镇江市京口区正东路街道***'],
  ['浙江省宁波市镇海区招宝山街道', '浙江省宁波市镇海区招宝山街道***'],
  ['苏州市玉山镇幸福小区3幢', '苏州市玉山镇***'],
  ['玉山镇一村', '玉山镇***'],
  ['河南省新乡市红旗区洪门镇东街', '河南省新乡市红旗区洪门镇***'],
  ['平安县洪水泉乡9号', '平安县洪水泉乡***'],
  ['江苏省苏州市姑苏区平江路1号', '江苏省苏州市姑苏区***'],
  ['上海市浦东新区世纪大道100号', '上海市浦东新区***'],
  ['苏州市平江路1号', '苏州市***'],
  ['平江路8号古镇小区', '***'],
  ['阳光小镇5幢', '***'],
  ['和平路十二号某小区', '***'],
  ['和平路12号', '***'],
  [null, null],
])('of the address %s no more than its street or town is shown: %s', (address, shown) => {
  expect(maskedAddress(address)).toBe(shown);
});

test('no number of a house is ever shown', () => {
  const parts = fc.constantFrom(
    ...'江苏省 苏州市 姑苏区 平江街道 玉山镇 幸福小区 平江路 12号 3幢 ５０１室 乡'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 8 }), (address) => {
      expect(maskedAddress(address.join(''))).not.toMatch(/[0-9０-９]/);
    }),
  );
});
