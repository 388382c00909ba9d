import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { sharedDataFolder } from './config';
import { loadMapping } from './load-mapping';
import { mapRows, type MappedRow } from './map-rows';
import { tableOptions } from './mapping';
import { openTable } from './open-table';
import { sampleFolder } from './sample/folder';
import { gather } from './sample/gather';

const SPEC = {
  receivedOn: { type: 'date', required: true },
  subject: { type: 'text', required: true, maxLength: 200 },
  text: { type: 'text', required: true },
  petitionerName: { type: 'text', maxLength: 100 },
  replyText: { type: 'text' },
  repliedOn: { type: 'date' },
  subjectClass: { type: 'text' },
  channel: { type: 'enum', values: ['ONLINE', 'OTHER'], required: true },
  historical: { type: 'boolean', required: true },
} as const;

const files = sampleFolder();
afterAll(() => files.remove());
const data = sharedDataFolder();
// Real rows are never part of the project; without them these tests are shown as skipped.
const withData = data === null ? describe.skip : describe;

const mappingOf = (layout: string) =>
  loadMapping(resolve(__dirname, `../../../infra/import/${layout}.yaml`), SPEC);

const readAll = async (layout: string, path = join(data ?? '', `${layout}.csv`)) => {
  const mapping = await mappingOf(layout);
  const rows = await gather(mapRows(openTable(path, tableOptions(mapping)), mapping, SPEC));
  expect(rows.filter(({ kind }) => kind === 'bad')).toEqual([]);
  return rows as MappedRow<typeof SPEC>[];
};

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

it.each(['messages-labelled', 'messages-replied', 'messages-open'])(
  'the mapping %s is valid and marks its rows historical',
  async (layout) => {
    const { source, constants } = await mappingOf(layout);
    expect([source, constants.get('historical')]).toEqual([layout, true]);
  },
);

withData('the real messages', () => {
  it.each([
    ['messages-labelled', 818],
    ['messages-replied', 1693],
    ['messages-open', 2515],
  ])('%s are read whole: %d rows, none bad, every key once', async (layout, count) => {
    const rows = await readAll(layout);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(count);
    expect(rows.at(-1)?.number).toBe(count + 1);
  });

  it('have replies as late as is known: 1,056 within 15 days, 541 within 60, 96 later', async () => {
    const late = (await readAll('messages-replied')).map(({ values }) =>
      days(values.receivedOn, values.repliedOn ?? ''),
    );
    const within = (from: number, to: number) => late.filter((count) => count >= from && count <= to).length;
    expect([within(0, 15), within(16, 60), within(61, 9999)]).toEqual([1056, 541, 96]);
  });

  it('have seven subject classes', async () => {
    const classes = (await readAll('messages-labelled')).map(({ values }) => values.subjectClass);
    expect(new Set(classes).size).toBe(7);
  });

  it('are the same rows when they come in GB18030', async () => {
    const text = readFileSync(join(data ?? '', 'messages-open.csv'), 'utf8');
    const copy = files.write(iconv.encode(text, 'gb18030'));
    expect(await readAll('messages-open', copy)).toEqual(await readAll('messages-open'));
  });
});
