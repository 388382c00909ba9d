/** Why there is no answer, as a page tells it. */
export type FailureKind =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'unavailable'
  | 'tooMany'
  | 'invalid'
  | 'conflict'
  | 'other';

/** A failure of a request or of a part of its answer; never carries what was sent. */
export interface Failure {
  readonly kind: FailureKind;
  /** By which somebody finds it in the logs. */
  readonly traceId: string | null;
  /** For `invalid`: which field, as a path in the input, and why. */
  readonly field: string | null;
  readonly reason: string | null;
  /** Where in the answer something is missing: the path without list positions. */
  readonly path: readonly string[];
}

interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  UNAVAILABLE: 'unavailable',
  LIMIT_EXCEEDED: 'tooMany',
  BAD_USER_INPUT: 'invalid',
  CONFLICT: 'conflict',
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** An error of an answer's `errors` list as a failure. */
export const failureOf = ({ path, extensions = {} }: ToldError): Failure => ({
  kind: KINDS[textOf(extensions['code']) ?? ''] ?? 'other',
  traceId: textOf(extensions['traceId']),
  field: textOf(extensions['field']),
  reason: textOf(extensions['reason']),
  path: (path ?? []).filter((step): step is string => typeof step === 'string'),
});

const NOTHING_MORE = { traceId: null, field: null, reason: null, path: [] } as const;

const errorsIn = (text: unknown): readonly ToldError[] => {
  try {
    const { errors } = JSON.parse(String(text)) as { errors?: readonly ToldError[] };
    return errors ?? [];
  } catch {
    return [];
  }
};

/** Whatever Apollo Client threw or kept as failures, at least one; an answer that never came counts as `offline`. */
export const failuresOf = (error: unknown): readonly Failure[] => {
  if (typeof error !== 'object' || error === null) return [{ kind: 'other', ...NOTHING_MORE }];
  const { errors, bodyText, statusCode } = error as {
    errors?: readonly ToldError[];
    bodyText?: string;
    statusCode?: number;
  };
  const told = errors ?? (bodyText === undefined ? [] : errorsIn(bodyText));
  if (told.length > 0) return told.map(failureOf);
  if (statusCode === 401) return [{ kind: 'signedOut', ...NOTHING_MORE }];
  if (statusCode === 429) return [{ kind: 'tooMany', ...NOTHING_MORE }];
  if (statusCode === 502 || statusCode === 503 || statusCode === 504)
    return [{ kind: 'unavailable', ...NOTHING_MORE }];
  return [{ kind: error instanceof TypeError ? 'offline' : 'other', ...NOTHING_MORE }];
};

/** The first of several failures that says most: what one can do something about before what one can't. */
export const worstOf = (failures: readonly Failure[]): Failure => {
  const order: readonly FailureKind[] = [
    'signedOut',
    'offline',
    'forbidden',
    'tooMany',
    'invalid',
    'conflict',
  ];
  const [first = { kind: 'other', ...NOTHING_MORE }] = failures;
  return order.flatMap((kind) => failures.find((each) => each.kind === kind) ?? [])[0] ?? first;
};
