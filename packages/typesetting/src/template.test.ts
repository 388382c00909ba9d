import { fillTemplate } from './fill-template';
import { parseTemplate } from './template';

const KNOWN = ['name', 'unit', 'date', 'basis', 'claim'];
const parse = (source: string) => parseTemplate('opinion.txt', source, KNOWN);
const NOTICE = `// 办公室可以改动
〔标题〕受理告知书
〔主送〕{name}：

收到。
〔小标题〕依据
{#}．{basis}
〔表〕诉求｜{claim}
〔落款〕{unit}
〔日期〕{date}`;

it('a template becomes the parts of a paper, in order', () => {
  const facts = {
    name: '欧阳明月',
    unit: '水务局',
    date: '2026年4月13日',
    basis: ['甲', '乙'],
    claim: '供水',
  };
  expect(fillTemplate(parse(NOTICE), facts)).toEqual([
    { kind: 'TITLE', text: '受理告知书' },
    { kind: 'ADDRESSEE', text: '欧阳明月：' },
    { kind: 'PARAGRAPH', text: '收到。' },
    { kind: 'HEADING', text: '依据' },
    { kind: 'PARAGRAPH', text: '1．甲' },
    { kind: 'PARAGRAPH', text: '2．乙' },
    { kind: 'ROW', label: '诉求', text: '供水' },
    { kind: 'SIGNATURE', unit: '水务局', date: '2026年4月13日' },
  ]);
});

it('a line whose fact isn’t there is left out', () => {
  const paper = fillTemplate(parse(NOTICE), {
    name: null,
    unit: '水务局',
    date: '今日',
    basis: [],
    claim: ' ',
  });
  expect(paper.map(({ kind }) => kind)).toEqual(['TITLE', 'PARAGRAPH', 'HEADING', 'SIGNATURE']);
});

it('what somebody wrote is text, whatever it looks like', () => {
  const written = '〔标题〕{unit}\n// 二\u202E\u0007三';
  const paper = fillTemplate(parse('〔标题〕甲\n{claim}'), { claim: written, unit: '秘密' });
  expect(paper.slice(1)).toEqual([
    { kind: 'PARAGRAPH', text: '〔标题〕{unit}' },
    { kind: 'PARAGRAPH', text: '// 二三' },
  ]);
});

it.each([
  [
    'an unknown fact',
    '〔标题〕甲\n{nmae}',
    'opinion.txt, line 2: {nmae} is no fact of this paper; it has name, unit',
  ],
  ['an unknown mark', '〔标题〕甲\n〔抬头〕乙', 'opinion.txt, line 2: 〔抬头〕 is no mark'],
  ['a lost brace', '〔标题〕甲{name', 'opinion.txt, line 1: a brace stands alone'],
  [
    'a row without its bar',
    '〔标题〕甲\n〔表〕乙',
    'opinion.txt, line 2: a row of a form is one label and one content',
  ],
  ['a mark without words', '〔标题〕', 'opinion.txt, line 1: the line says nothing'],
  ['no title', '收到。', 'opinion.txt has no 〔标题〕'],
  ['a signature without a date', '〔标题〕甲\n〔落款〕乙', 'opinion.txt needs a 〔日期〕 for each 〔落款〕'],
])('refuses %s, naming file and line', (_what, source, message) => {
  expect(() => parse(source)).toThrow(message);
});
