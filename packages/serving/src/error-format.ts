import { Defect, Fault, InvalidInput, type FaultCode } from '@lianxin/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Reads a foreign error (of a driver, of a broker) as a Fault, or null where it doesn't know it. */
export type ErrorClassifier = (error: unknown) => Fault | null;

/** What a client may see of an error, and whether the rest of it was kept back. */
export interface ShownError {
  readonly code: FaultCode;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly masked: boolean;
}

const MASKED: ShownError = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Internal server error',
  extensions: {},
  masked: true,
};

/** Codes that graphql and Apollo give to a request that is not of the right form. */
const MALFORMED = new Set<unknown>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const SHOWN = new Set<unknown>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'UNAVAILABLE',
  'LIMIT_EXCEEDED',
] satisfies FaultCode[]);
const PASSED_EXTENSIONS = ['field', 'reason', 'retryAfter'];

/** graphql's complaint of a variable: the value as it prints it, texts in quotes, then where it stands, then why. */
const COERCION =
  /^Variable "\$(\w+)" got invalid value (?:"(?:[^"\\]|\\.)*"|[^"])*?(?: at "([^"]+)")?; ([\s\S]*)$/;

/** The name before a value that stands in the query text itself: `receivedAt: "1900-01-01"`. */
const nameBefore = ({ nodes, source }: GraphQLError): string | null => {
  const [node] = nodes ?? [];
  if (!node?.loc || !source || !/Value$/.test(node.kind)) return null;
  return /(\w+)\s*:\s*\[?\s*$/.exec(source.body.slice(0, node.loc.start))?.[1] ?? null;
};

const LONGEST_MESSAGE = 300;

const TEXT = '"(?:[^"\\\\]|\\\\.)*"';

/** How graphql repeats what was sent, and what is left of it: it may be somebody's name, in a wrong place. */
const REPEATED: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`^Value (?:${TEXT}|.*?) does not exist in (${TEXT}) enum[\\s\\S]*$`),
    'Value does not exist in $1 enum.',
  ],
  [/(cannot represent (?:[^:"]* )?value): [\s\S]*$/, '$1'],
  [/, found [\s\S]*$/, ''],
  [new RegExp(`(Unexpected \\w+) ${TEXT}`), '$1'],
];

/** A message without what was sent, and not long: a client knows what it sent. */
const shortened = (text: string): string => {
  const told = REPEATED.reduce((so, [repeated, left]) => so.replace(repeated, left), text);
  return told.length > LONGEST_MESSAGE ? `${told.slice(0, LONGEST_MESSAGE)}…` : told;
};

const ofFault = (fault: Fault): ShownError => {
  if (fault instanceof Defect) return MASKED;
  const retryAfter = (fault as { retryAfterSeconds?: number | null }).retryAfterSeconds;
  return {
    code: fault.code,
    message: fault.message,
    masked: false,
    extensions: {
      ...(fault instanceof InvalidInput ? { field: fault.path, reason: fault.reason } : {}),
      ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    },
  };
};

const ofGraphQl = (chain: readonly GraphQLError[]): ShownError => {
  const codeOf = (link: GraphQLError): unknown => link.extensions['code'];
  // Apollo gives its own code to what our validation rule reported, so that ours is looked for first.
  const shown = chain.find((link) => SHOWN.has(codeOf(link)));
  const error = shown ?? chain.find((link) => MALFORMED.has(codeOf(link)));
  if (!error) return MASKED;
  const kept = PASSED_EXTENSIONS.filter((key) => key in error.extensions);
  const extensions = Object.fromEntries(kept.map((key) => [key, error.extensions[key]]));
  const code = shown ? (codeOf(shown) as FaultCode) : 'BAD_USER_INPUT';
  // Apollo's own message says what it is, and how to open it.
  if (error.extensions['validationErrorCode'] === 'INTROSPECTION_DISABLED')
    return { code, message: 'introspection is not open', extensions: {}, masked: false };
  const literal = nameBefore(error);
  if (literal !== null && !('field' in extensions)) {
    const reason = shortened(error.message);
    return { code, message: `${literal}: ${reason}`, extensions: { field: literal, reason }, masked: false };
  }
  const [, variable, at, why] = COERCION.exec(error.message) ?? [];
  const field = at ?? variable;
  if (shown || !field || !why) return { code, message: shortened(error.message), extensions, masked: false };
  const reason = shortened(why);
  return { code, message: `${field}: ${reason}`, extensions: { field, reason }, masked: false };
};

/** A scalar's own complaint, wrapped by graphql while it read the variables. */
const isCoercion = (error: GraphQLError | undefined): boolean =>
  error?.extensions['code'] === 'BAD_USER_INPUT' && COERCION.test(error.message);

/** What a client may see of an error: a Fault as it is, a malformed request as BAD_USER_INPUT, all else masked. */
export const showError = (error: unknown, classify: ErrorClassifier = () => null): ShownError => {
  const chain: GraphQLError[] = [];
  let cause: unknown = error;
  while (cause instanceof GraphQLError) {
    chain.push(cause);
    // The gateway keeps a subgraph's error, plain JSON, as the original of its own.
    cause = cause.originalError instanceof Error ? cause.originalError : undefined;
  }
  if (cause instanceof Fault) return ofFault(cause);
  const classified = cause === undefined ? null : classify(cause);
  if (classified) return ofFault(classified);
  return cause === undefined || isCoercion(chain[0]) ? ofGraphQl(chain) : MASKED;
};

/** The one error formatter, for Apollo's `formatError`; the trace id is added by `faultPlugin`. */
export const createErrorFormatter =
  (classify?: ErrorClassifier) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const shown = showError(error, classify);
    return {
      message: shown.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: shown.code, ...shown.extensions },
    };
  };
