import { recordInBatches, type RecordRows, type TableRow } from './batches';

const rowOf = (key: string, text: string): TableRow<string> => ({
  number: 0,
  key,
  fingerprint: text,
  values: text,
});

async function* streamOf(rows: readonly TableRow<string>[]): AsyncGenerator<TableRow<string>> {
  for (const row of rows) yield await Promise.resolve(row);
}

/** Remembers keys and what they said, as a service's store does. */
const register = () => {
  const known = new Map<string, string>();
  const batches: number[] = [];
  const record: RecordRows<string> = (rows) => {
    if (rows.some(({ key, fingerprint }) => (known.get(key) ?? fingerprint) !== fingerprint))
      return Promise.resolve(null);
    batches.push(rows.length);
    return Promise.resolve(
      rows.map(({ key, fingerprint }) => {
        const kind = known.has(key) ? 'repeated' : 'imported';
        known.set(key, fingerprint);
        return { kind } as const;
      }),
    );
  };
  return { record, batches };
};

const settle = async (
  rows: readonly TableRow<string>[],
  record: RecordRows<string>,
  limits = { rows: 10, characters: 100 },
) => {
  const settled: string[] = [];
  const bounds = { ...limits, charactersOf: (text: string) => text.length };
  await recordInBatches(streamOf(rows), bounds, record, ({ key }, { kind }) =>
    settled.push(`${key} ${kind}`),
  );
  return settled;
};

it('takes at most so many rows and so many characters at once', async () => {
  const { record, batches } = register();
  const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => rowOf(key, 'xxxx'));
  await settle(rows, record, { rows: 2, characters: 100 });
  await settle(
    rows.map((row) => ({ ...row, key: `${row.key}2` })),
    record,
    { rows: 10, characters: 12 },
  );
  expect(batches).toEqual([2, 2, 1, 3, 2]);
});

it('lets a key that comes again meet what its first row left behind', async () => {
  const { record } = register();
  const rows = [rowOf('a', 'one'), rowOf('b', 'two'), rowOf('a', 'one'), rowOf('b', 'other')];
  expect(await settle(rows, record)).toEqual(['a imported', 'b imported', 'a repeated', 'b other-content']);
});

it('takes all rows but the one that said something else before', async () => {
  const { record } = register();
  await settle([rowOf('c', 'first')], record);
  const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => rowOf(key, 'new'));
  expect(await settle(rows, record)).toEqual([
    'a imported',
    'b imported',
    'c other-content',
    'd imported',
    'e imported',
  ]);
});
