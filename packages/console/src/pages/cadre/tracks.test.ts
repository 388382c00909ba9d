import { axisOf, barsOf, followedBy, markOf } from './tracks';

const span = (from: string, until: string | null) => ({ from, until, text: from });

describe('the axis of a career', () => {
  it('runs from the first day to today, or to an end that is still to come', () => {
    expect(axisOf([], '2026-04-20')).toBeNull();
    expect(axisOf([span('2020-01-01', null), span('2019-06-01', '2020-01-01')], '2026-04-20')).toEqual({
      from: '2019-06-01',
      to: '2026-04-20',
    });
    expect(axisOf([span('2026-03-02', '2027-03-02')], '2026-04-20')?.to).toBe('2027-03-02');
  });

  it('keeps what lies outside at its ends', () => {
    const axis = { from: '2026-01-01', to: '2026-01-11' };
    expect([markOf('2025-01-01', axis), markOf('2026-01-06', axis), markOf('2027-01-01', axis)]).toEqual([
      0, 50, 100,
    ]);
  });
});

describe('bars', () => {
  it('lie end to end where one follows another, the last up to today', () => {
    const posts = followedBy([{ from: '2026-01-01' }, { from: '2026-01-05' }]);
    expect(posts.map(({ until }) => until)).toEqual(['2026-01-05', null]);
    const bars = barsOf(
      posts.map((one) => ({ ...one, text: '' })),
      { from: '2026-01-01', to: '2026-01-17' },
      '2026-01-09',
    );
    expect(bars.map(({ left, width }) => [left, width])).toEqual([
      [0, 25],
      [25, 25],
    ]);
  });

  it('can be seen, however short', () => {
    const [bar] = barsOf(
      [span('2026-01-01', '2026-01-01')],
      { from: '2000-01-01', to: '2026-12-31' },
      '2026-12-31',
    );
    expect(bar?.width).toBeGreaterThan(0);
  });
});
