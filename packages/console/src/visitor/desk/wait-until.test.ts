import { waitUntil } from './wait-until';

const at = (moment: string): number => Date.parse(moment);

describe('asking whether a session still stands', () => {
  it('waits until just after its end', () => {
    expect(waitUntil('2026-04-20T02:30:00Z', at('2026-04-20T02:00:00Z'))).toBe(30 * 60_000 + 1000);
  });

  it('neither hurries nor sleeps on a device whose clock is wrong', () => {
    expect(waitUntil('2026-04-20T02:30:00Z', at('2027-01-01T00:00:00Z'))).toBe(60_000);
    expect(waitUntil('2026-04-20T02:30:00Z', at('2020-01-01T00:00:00Z'))).toBe(60 * 60_000);
    expect(waitUntil('not a moment', at('2026-04-20T02:00:00Z'))).toBe(60_000);
  });
});
