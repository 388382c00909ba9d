import { failuresOf, worstOf, type Failure } from '../../api/failure';
import { readSettings } from '../../api/settings';
import type { Operation } from './operation';

/** When somebody may come again: in how many seconds, and at which moment by the server's own clock. */
export interface ComeAgain {
  readonly seconds: number;
  readonly at: string | null;
}

/** What came back: data, or why there are none. */
export type Answer<Data> =
  | { readonly kind: 'answered'; readonly data: Data }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly again: ComeAgain | null };

/** Who asks: the token of the case session, or nobody; and in which language. */
export interface Asking {
  readonly token: string | null;
  readonly locale: string;
}

/** Until the gateway has said that it takes registered operations only, they go in full: it takes them so in any case. */
let byHash = false;

/** Asks the gateway how operations are sent; nothing waits for it. */
export const learnSettings = async (): Promise<void> => {
  byHash = (await readSettings().catch(() => null))?.safelist ?? false;
};

/** The body of a request for a registered operation. */
export const bodyOf = (
  { name, sha256, document }: Pick<Operation<unknown, unknown>, 'name' | 'sha256' | 'document'>,
  variables: unknown,
  hashOnly: boolean,
): string =>
  JSON.stringify({
    operationName: name,
    variables,
    ...(hashOnly
      ? { extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } } }
      : { query: document }),
  });

/** When to come again, as an answer's headers say it; the server's clock counts, not the one of the device. */
export const comeAgain = (headers: Pick<Headers, 'get'>): ComeAgain | null => {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if (!Number.isFinite(seconds) || seconds <= 0) return null;
  const now = Date.parse(headers.get('date') ?? '');
  return { seconds, at: Number.isNaN(now) ? null : new Date(now + seconds * 1000).toISOString() };
};

/** What an answer's text says: its data where it has all of them, or the failure that says most. */
export const answerOf = <Data>(statusCode: number, bodyText: string): Answer<Data> => {
  try {
    const { data, errors = [] } = JSON.parse(bodyText) as { data?: Data | null; errors?: readonly unknown[] };
    if (errors.length === 0 && data) return { kind: 'answered', data };
  } catch {
    // What isn't an answer of ours is told as a failure by its status.
  }
  return { kind: 'failed', failure: worstOf(failuresOf({ statusCode, bodyText })), again: null };
};

/** Sends one operation; what comes back is a value in every case. */
export const ask = async <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { token, locale }: Asking,
): Promise<Answer<Data>> => {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(token === null ? {} : { authorization: `Case ${token}` }),
      },
      body: bodyOf(operation, variables, byHash),
    });
    const answer = answerOf<Data>(response.status, await response.text());
    return answer.kind === 'failed' ? { ...answer, again: comeAgain(response.headers) } : answer;
  } catch (error) {
    return { kind: 'failed', failure: worstOf(failuresOf(error)), again: null };
  }
};
