import { mapRows } from './map-rows';
import { parseMapping } from './load-mapping';
import { tableOptions } from './mapping';
import { openTable } from './open-table';
import { describeReason } from './reason';
import { sampleFolder } from './sample/folder';
import { gather } from './sample/gather';

const files = sampleFolder();
afterAll(() => files.remove());

const SPEC = {
  subject: { type: 'text', required: true },
  receivedOn: { type: 'date', required: true },
  votes: { type: 'integer' },
  channel: { type: 'enum', values: ['ONLINE', 'LETTER'] },
} as const;

const MAPPING = parseMapping(
  'm.yaml',
  'source: s\nkey: 编号\nfields:\n  subject: 标题\n  receivedOn: 时间\n  votes: 票数\nconstants:\n  channel: ONLINE\n',
  SPEC,
);

const map = (content: string) => {
  const rows = openTable(files.write(content), tableOptions(MAPPING));
  return gather(mapRows(rows, MAPPING, SPEC, { now: new Date('2026-04-20T00:00:00Z') }));
};

it('a row becomes values, constants and nulls for what is empty', async () => {
  expect(await map('编号,标题,时间,票数,别的\n7,路\u0000灯\u202e,2019-02-28 11:25:05,,x\n')).toEqual([
    {
      kind: 'row',
      number: 2,
      key: '7',
      values: { subject: '路灯\u202e', receivedOn: '2019-02-28', votes: null, channel: 'ONLINE' },
      controlsRemoved: 1,
      bidiMarks: 1,
    },
  ]);
});

it('bad rows are numbered with column and reason, and the good ones between them are kept', async () => {
  const rows = await map(
    [
      '编号,标题,时间,票数',
      ',a,2019-01-01,1',
      '2,,2019-01-01,1',
      '3,a,2019-02-30,1',
      '4,a,2019-01-01,1',
      '5,a,2019-01-01',
      '6,a,2019-01-01,\u001b[2J多',
      '7,a,2027-01-01,1',
      '8,a,2019-01-01,8',
    ].join('\n'),
  );
  const told = rows.map((row) =>
    row.kind === 'bad' ? `${row.number} ${row.column} ${describeReason(row.reason)}` : row.number,
  );
  expect(told).toEqual([
    '2 编号 不能为空',
    '3 标题 不能为空',
    '4 时间 没有“2019-02-30”这一时间',
    5,
    '6 null 有 3 格，表头有 4 格',
    '7 票数 不是整数',
    '8 时间 “2027-01-01”在将来',
    9,
  ]);
});
