import { waitText } from './come-again';

const words = {
  tooMany: (wait: string, time: string | null) => `${wait}${time === null ? '' : ` ${time}`}`,
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
};

describe('when somebody may try again', () => {
  it('is told in whole minutes, rounded up, with a time of Shanghai that has surely come then', () => {
    expect(waitText({ seconds: 841, at: '2026-04-20T02:14:01.000Z' }, words)).toBe('15 min 10:15');
  });

  it('is told in hours where it is long', () => {
    expect(waitText({ seconds: 7 * 3600 + 1, at: '2026-04-20T09:00:01.000Z' }, words)).toBe('8 h');
  });

  it('is told without a time where the server told none', () => {
    expect(waitText({ seconds: 60, at: null }, words)).toBe('1 min');
    expect(waitText(null, words)).toBe('1 min');
  });
});
