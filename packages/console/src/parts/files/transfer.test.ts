import { sentBy, sizeOf } from './transfer';

const errors = (code: string): string => JSON.stringify({ errors: [{ message: 'x', extensions: { code } }] });

it.each([
  [201, '{"file":{"id":"a"}}', { kind: 'done' }],
  [422, '{"rejection":{"message":"该文件已经提交过。"}}', { kind: 'refused', message: '该文件已经提交过。' }],
  [413, errors('LIMIT_EXCEEDED'), { kind: 'tooLarge' }],
  [429, errors('LIMIT_EXCEEDED'), { kind: 'failed', failure: 'tooMany' }],
  [400, errors('BAD_USER_INPUT'), { kind: 'failed', failure: 'invalid' }],
  [401, errors('UNAUTHENTICATED'), { kind: 'failed', failure: 'signedOut' }],
  [503, errors('UNAVAILABLE'), { kind: 'failed', failure: 'unavailable' }],
  [0, '', { kind: 'failed', failure: 'offline' }],
])('an answer with status %i is told as what it is', (status, text, sent) => {
  expect(sentBy(status, text)).toEqual(sent);
});

it('sizes are told in round figures, and nothing is nothing', () => {
  expect([1, 1_499, 999_999, 1_500_000, 20_000_000].map(sizeOf)).toEqual([
    ...['1 kB', '1 kB', '1000 kB', '1.5 MB', '20.0 MB'],
  ]);
});
