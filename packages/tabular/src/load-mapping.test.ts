import { loadMapping, parseMapping } from './load-mapping';
import { tableOptions } from './mapping';
import { TableRefused } from './reason';
import { sampleFolder } from './sample/folder';

const files = sampleFolder();
afterAll(() => files.remove());

const SPEC = {
  subject: { type: 'text', required: true, maxLength: 200 },
  receivedOn: { type: 'date' },
  channel: { type: 'enum', values: ['ONLINE', 'LETTER'] },
  historical: { type: 'boolean' },
  'reply.text': { type: 'text' },
} as const;

const MAPPING = `# which layout this is
source: messages-open
key: 留言编号
sheet: 登记
headerRow: 2
fields:
  subject: 留言主题
  receivedOn: { column: 留言时间, format: [datetime, DD.MM.YYYY] }
  channel: { column: 来源, values: { 网上: ONLINE, 1: LETTER }, otherwise: LETTER }
  reply.text: 2019
constants:
  historical: true
`;

const refusal = (text: string): [string, string] => {
  try {
    parseMapping('m.yaml', text, SPEC);
  } catch (error) {
    if (error instanceof TableRefused) return [error.path, error.because.code];
    throw error;
  }
  throw new Error('the mapping was taken');
};

describe('a mapping', () => {
  it('says where each field comes from', async () => {
    const mapping = await loadMapping(files.write(MAPPING, 'm.yaml'), SPEC);
    expect(mapping.fields.get('receivedOn')?.formats).toEqual(['datetime', 'DD.MM.YYYY']);
    expect(mapping.fields.get('channel')?.values?.get('1')).toBe('LETTER');
    expect(mapping.constants).toEqual(new Map([['historical', true]]));
    expect(tableOptions(mapping)).toEqual({
      columns: ['留言编号', '留言主题', '留言时间', '来源', '2019'],
      sheet: '登记',
      headerRow: 2,
      encoding: undefined,
    });
  });

  it.each([
    ['an unknown key', MAPPING.replace('sheet:', 'sheets:'), 'm.yaml:4 sheets', 'MAPPING_KEY_UNKNOWN'],
    [
      'an unknown key of a field',
      MAPPING.replace(', format:', ', fromat:'),
      'm.yaml:8 fields.receivedOn.fromat',
      'MAPPING_KEY_UNKNOWN',
    ],
    [
      'an unknown field',
      MAPPING.replace('  subject:', '  title:'),
      'm.yaml:7 fields.title',
      'MAPPING_KEY_UNKNOWN',
    ],
    [
      'a field that objects have',
      MAPPING.replace('  subject:', '  toString:'),
      'm.yaml:7 fields.toString',
      'MAPPING_KEY_UNKNOWN',
    ],
    [
      'a format that is none',
      MAPPING.replace('DD.MM.YYYY', 'DD.MM.YY'),
      'm.yaml:8 fields.receivedOn.format',
      'MAPPING_VALUE_WRONG',
    ],
    [
      'a format of no date',
      MAPPING.replace('留言主题', '{ column: a, format: date }'),
      'm.yaml:7 fields.subject.format',
      'MAPPING_VALUE_WRONG',
    ],
    [
      'a word that is not ours',
      MAPPING.replace('1: LETTER', '1: FAX'),
      'm.yaml:9 fields.channel.values.1',
      'MAPPING_VALUE_WRONG',
    ],
    ['an empty column', MAPPING.replace(' 留言主题', ''), 'm.yaml:7 fields.subject', 'MAPPING_VALUE_WRONG'],
    [
      'a constant of another type',
      MAPPING.replace('true', 'maybe'),
      'm.yaml:12 constants.historical',
      'MAPPING_VALUE_WRONG',
    ],
    [
      'a field that is mapped and constant',
      MAPPING.replace('historical: true', 'channel: ONLINE'),
      'm.yaml:12 constants.channel',
      'MAPPING_FIELD_TWICE',
    ],
    [
      'a required field left out',
      MAPPING.replace('  subject: 留言主题\n', ''),
      'm.yaml:7 fields',
      'MAPPING_FIELD_REQUIRED',
    ],
    ['no key column', MAPPING.replace('key: 留言编号\n', ''), 'm.yaml:2', 'MAPPING_FIELD_REQUIRED'],
    [
      'a header row that is none',
      MAPPING.replace('headerRow: 2', 'headerRow: 0'),
      'm.yaml:5 headerRow',
      'MAPPING_VALUE_WRONG',
    ],
    [
      'a source that is no name',
      MAPPING.replace('messages-open', '留言'),
      'm.yaml:2 source',
      'MAPPING_VALUE_WRONG',
    ],
    ['an alias', 'source: &a b\nkey: *a\nfields: { subject: a }', 'm.yaml:2 key', 'MAPPING_VALUE_WRONG'],
    ['a key given twice', `${MAPPING}source: again\n`, 'm.yaml:13', 'MAPPING_NOT_YAML'],
    ['no YAML', 'source: [', 'm.yaml:1', 'MAPPING_NOT_YAML'],
    ['nothing', '', 'm.yaml:1', 'MAPPING_VALUE_WRONG'],
    ['far too much', '#'.repeat(300_000), 'm.yaml', 'MAPPING_TOO_LARGE'],
  ])('with %s is refused at its place', (_, text, path, code) => {
    expect(refusal(text)).toEqual([path, code]);
  });

  it('that is missing is named', async () => {
    await expect(loadMapping(files.path('none.yaml'), SPEC)).rejects.toThrow('there is no such file');
  });
});
