import { randomBytes } from 'node:crypto';
import { ConfigurationError, readConfig } from './read-config';
import { keyRing } from './key-ring';
import { key } from './secrets';

const [one, two] = [randomBytes(32), randomBytes(32)];
const SPEC = { ring: keyRing('T_KEYS', ['A', 'B']) };

const ringOf = (told: unknown, mode = 'production') =>
  readConfig(SPEC, {
    LIANXIN_MODE: mode,
    T_KEYS: typeof told === 'string' ? told : JSON.stringify(told),
  }).ring;
const problemOf = (told: unknown, mode = 'production'): string => {
  try {
    ringOf(told, mode);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.join();
  }
  return '';
};

it('one key is a ring of one, also wrapped, also marked as a demonstration’s', () => {
  expect(ringOf(one.toString('base64'))).toEqual([{ id: null, suite: null, key: one, wrapped: null }]);
  expect(ringOf('kms:AbC=')).toEqual([{ id: null, suite: null, key: null, wrapped: 'AbC=' }]);
  expect(ringOf(`demo:${one.toString('base64')}`, 'demo')[0].key).toEqual(one);
});

it('a ring names its keys; the current one comes first, wherever it stands', () => {
  const keys = [
    { id: 'old', key: one.toString('base64'), suite: 'B' },
    { id: 'new', key: two.toString('base64') },
    { id: 'kept', key: 'kms:xyz' },
  ];
  expect(ringOf({ current: 'new', keys })).toEqual([
    { id: 'new', suite: null, key: two, wrapped: null },
    { id: 'old', suite: 'B', key: one, wrapped: null },
    { id: 'kept', suite: null, key: null, wrapped: 'xyz' },
  ]);
});

it('production refuses a demonstration’s key anywhere in a ring, and one that somebody made up', () => {
  const demo = { id: 'a', key: `demo:${one.toString('base64')}` };
  expect(problemOf({ current: 'a', keys: [demo] })).toBe('T_KEYS is a demo secret, which production refuses');
  const dull = Buffer.alloc(32, 7).toString('base64');
  expect(problemOf(dull)).toBe('T_KEYS is too weak: it repeats one byte');
  expect(problemOf({ current: 'b', keys: [demo, { id: 'b', key: dull }] }, 'demo')).toBe('');
  expect(() => readConfig({ own: key('T_KEY') }, { T_KEY: dull })).toThrow(/T_KEY is too weak/);
});

it.each([
  ['c2hvcnQ=', 'must be 32 bytes in base64'],
  ['{"current"', 'is not valid JSON'],
  [{ current: 'a' }, 'must be a key, or { "current": id, "keys": [{ "id", "key" }] }'],
  [{ current: 'a', keys: [] }, 'has no key of the name that is current'],
  [{ current: 'a', keys: ['a'] }, 'must list keys as { "id", "key" }'],
  [
    { current: 'a', keys: [{ id: 'a.b', key: '' }] },
    'must name each key by 1 to 32 letters, digits, "-" or "_"',
  ],
  [{ current: 'a', keys: [{ id: 'a' }] }, 'has no key a'],
  [{ current: 'a', keys: [{ id: 'a', key: 'kms:x', suite: 'C' }] }, 'must give key a one of the suites A, B'],
  [
    {
      current: 'a',
      keys: [
        { id: 'a', key: 'kms:x' },
        { id: 'a', key: 'kms:y' },
      ],
    },
    'names two keys alike',
  ],
])('%j is refused: %s', (told, problem) => {
  expect(problemOf(told)).toBe(`T_KEYS ${problem}`);
});
