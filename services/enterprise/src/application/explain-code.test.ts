import { explainCode } from './explain-code';

it('explains a credit code part by part, in both languages', () => {
  expect(explainCode('91350100M000100Y43', 'zh-CN')).toEqual([
    '第1位 登记管理部门：市场监管（原工商）',
    '第2位 机构类别：企业',
    '第3—8位 登记管理机关行政区划码：350100',
    '第9—17位 主体标识码：M000100Y4',
    '第18位 校验码：3，核对无误',
  ]);
  expect(explainCode('91350100M000100Y43', 'en')).toEqual([
    '1: registered by market regulation',
    '2: registered as an enterprise',
    '3–8: region of the authority 350100',
    '9–17: organisation code M000100Y4',
    '18: check character 3, verified',
  ]);
});

it.each([
  ['110108000000016', '核对无误', 'verified'],
  ['110108000000017', '与前14位不符，请核对', 'does not fit the others; compare it'],
])('explains the old number %s, and says of its check digit: %s', (number, chinese, english) => {
  expect(explainCode(number, 'zh-CN').at(-1)).toContain(chinese);
  expect(explainCode(number, 'en').at(-1)).toContain(english);
});
