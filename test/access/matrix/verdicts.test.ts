import { cellsOf, verdictIn, type Row } from './verdicts';

const axes = { actors: ['clerk', 'head'], cases: ['claim'], doors: ['id', 'list'] } as const;
const sees = {
  says: 'the clerk sees it',
  actors: ['clerk'],
  cases: ['claim'],
  doors: ['id', 'list'],
  verdict: 'SEES',
} as const;
const hidden = {
  says: 'it is hidden from the head',
  actors: ['head'],
  cases: ['claim'],
  verdict: 'NOT_FOUND',
} as const;
type AnyRow = Row<string, string, string>;

test('a matrix is whole where every cell stands in one row', () => {
  const cells = cellsOf<string, string, string>(axes, [sees, { ...hidden, doors: ['id', 'list'] }]);
  expect(cells.size).toBe(4);
  expect(verdictIn(cells, 'head', 'claim', 'list')).toBe('NOT_FOUND');
});

test.each<[string, readonly AnyRow[], RegExp]>([
  [
    'is unlisted',
    [sees, { ...hidden, doors: ['id'] }],
    /1 cells stand in no row, the first: head × claim × list/,
  ],
  ['is listed twice', [sees, sees], /stands in "the clerk sees it" and in "the clerk sees it"/],
  ['isn’t on the axes', [{ ...sees, cases: ['rumour'] }], /isn't on the axes/],
])('a cell that %s fails', (_, rows, message) => {
  expect(() => cellsOf<string, string, string>(axes, rows)).toThrow(message);
});
