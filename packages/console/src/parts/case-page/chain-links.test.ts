import { linksOf } from './chain-links';

test('a hand-over that came back stands between those who answered before and after it', () => {
  const holders = [
    { since: '2026-03-02T01:00:00.000Z', name: '信访局' },
    { since: '2026-03-09T01:00:00.000Z', name: '住建局' },
  ];
  const bounces = [{ at: '2026-03-06T09:00:00+08:00', name: '城管局' }];
  expect(
    linksOf(holders, bounces).map((link) =>
      link.kind === 'HELD' ? link.holder.name : `退回 ${link.bounce.name}`,
    ),
  ).toEqual(['信访局', '退回 城管局', '住建局']);
});
