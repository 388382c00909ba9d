import { Unauthenticated } from '@lianxin/kernel';
import { rememberTokens } from './remembered-tokens';

const START = Date.UTC(2026, 3, 20, 2);
/** A provider whose tokens all live `seconds`, with a clock; counts how often it was asked. */
const provider = (seconds: number, most?: number) => {
  const at = { now: START, verified: [] as string[], withdrawn: false };
  const read = rememberTokens(
    (token) => {
      at.verified.push(token);
      if (at.withdrawn || at.now >= START + seconds * 1000)
        return Promise.reject(new Unauthenticated('the access token is not valid'));
      return Promise.resolve({ account: token, expires: START / 1000 + seconds });
    },
    { now: () => at.now, ...(most === undefined ? {} : { most }) },
  );
  return { at, read };
};

it('verifies a token once a minute, and each token by itself', async () => {
  const { at, read } = provider(3_600);
  expect(await read('a')).toBe('a');
  at.now += 59_999;
  expect(await read('a')).toBe('a');
  expect(await read('b')).toBe('b');
  expect(at.verified).toEqual(['a', 'b']);
  at.now += 1;
  await read('a');
  expect(at.verified).toEqual(['a', 'b', 'a']);
});

it('believes a key that was withdrawn for a minute at most, however often the token comes', async () => {
  const { at, read } = provider(3_600);
  await read('a');
  at.withdrawn = true;
  for (let seconds = 0; seconds < 59; seconds += 1) {
    at.now += 1_000;
    await read('a');
  }
  at.now += 1_000;
  await expect(read('a')).rejects.toBeInstanceOf(Unauthenticated);
});

it('takes no token after its time, and remembers no refusal', async () => {
  const { at, read } = provider(10);
  await read('a');
  at.now += 9_999;
  await read('a');
  at.now += 1;
  await expect(read('a')).rejects.toBeInstanceOf(Unauthenticated);
  await expect(read('a')).rejects.toBeInstanceOf(Unauthenticated);
  expect(at.verified).toEqual(['a', 'a', 'a']);
});

it('forgets the token that was not asked for longest, and keeps no more than it may', async () => {
  const { at, read } = provider(3_600, 2);
  for (const token of ['a', 'b', 'a', 'c', 'a', 'b']) await read(token);
  expect(at.verified).toEqual(['a', 'b', 'c', 'b']);
});
