import { answerOf, bodyOf, comeAgain } from './ask';

const OPERATION = {
  name: 'PetitionStatus',
  sha256: 'ab12',
  document: 'query PetitionStatus{petitionStatus{number}}',
};

const headers = (all: Readonly<Record<string, string>>) => ({ get: (name: string) => all[name] ?? null });

describe('what is sent', () => {
  it('is the operation in full where the gateway takes any', () => {
    expect(JSON.parse(bodyOf(OPERATION, { a: 1 }, false))).toEqual({
      operationName: 'PetitionStatus',
      variables: { a: 1 },
      query: OPERATION.document,
    });
  });

  it('is the hash alone where it takes registered ones only', () => {
    expect(JSON.parse(bodyOf(OPERATION, {}, true))).toEqual({
      operationName: 'PetitionStatus',
      variables: {},
      extensions: { persistedQuery: { version: 1, sha256Hash: 'ab12' } },
    });
  });
});

describe('an answer', () => {
  it('has its data', () => {
    expect(answerOf(200, '{"data":{"petitionStatus":{"number":"XF-2026-104417"}}}')).toEqual({
      kind: 'answered',
      data: { petitionStatus: { number: 'XF-2026-104417' } },
    });
  });

  it.each([
    ['UNAUTHENTICATED', 'signedOut'],
    ['NOT_FOUND', 'notFound'],
    ['LIMIT_EXCEEDED', 'tooMany'],
    ['UNAVAILABLE', 'unavailable'],
  ])('with the code %s is a failure of the kind %s, with its trace', (code, kind) => {
    const errors = [{ message: 'no', extensions: { code, traceId: 'f00' } }];
    expect(answerOf(200, JSON.stringify({ data: null, errors }))).toMatchObject({
      kind: 'failed',
      failure: { kind, traceId: 'f00' },
    });
  });

  it.each([
    [429, 'tooMany'],
    [503, 'unavailable'],
    [401, 'signedOut'],
    [200, 'other'],
  ])('that isn’t ours at all is judged by its status %s', (status, kind) => {
    expect(answerOf(status, '<html>')).toMatchObject({ kind: 'failed', failure: { kind } });
  });
});

describe('when to come again', () => {
  it('is reckoned from the server’s clock', () => {
    expect(comeAgain(headers({ 'retry-after': '900', date: 'Mon, 20 Apr 2026 02:00:00 GMT' }))).toEqual({
      seconds: 900,
      at: '2026-04-20T02:15:00.000Z',
    });
  });

  it('is a wait alone where the answer doesn’t tell the time, and nothing where it tells no wait', () => {
    expect(comeAgain(headers({ 'retry-after': '900' }))).toEqual({ seconds: 900, at: null });
    expect(comeAgain(headers({ date: 'Mon, 20 Apr 2026 02:00:00 GMT' }))).toBeNull();
    expect(comeAgain(headers({ 'retry-after': 'soon' }))).toBeNull();
  });
});
