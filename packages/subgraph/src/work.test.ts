import type { WorkCounts } from '@lianxin/casework';
import { parsePlainDate, type PlainDate } from '@lianxin/calendar';
import { toConnection, toWorkConnection } from '.';

const COUNTS: WorkCounts = { all: 3, overdue: 1, today: 0, week: 2, toAccept: 0, toApprove: 0 };
const today = parsePlainDate('2026-04-20') as PlainDate;

test('a page of work counts its views where they are read, and not before; the page itself stays as it was', async () => {
  const asked: string[] = [];
  const page = toConnection(
    { direction: 'forward', limit: 2, position: null },
    { rows: ['a', 'b', 'c'], total: () => Promise.resolve({ count: 3, exact: true }) },
    (row) => ({ row }),
    (row) => row,
  );
  const work = toWorkConnection(page, today, () => {
    asked.push('counts');
    return Promise.resolve(COUNTS);
  });
  expect(work.edges.map(({ node }) => node.row)).toEqual(['a', 'b']);
  expect([await work.totalCount, work.today, asked]).toEqual([3, today, []]);
  expect(await work.counts).toEqual(COUNTS);
  expect(asked).toEqual(['counts']);
});
