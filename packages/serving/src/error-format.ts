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
const MALFORMED = new Set([
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

const COERCION = /^Variable "\$(\w+)" got invalid value [\s\S]*?(?: at "([^"]+)")?; ([^;]*)$/;

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

const ofGraphQl = (error: GraphQLError): ShownError => {
  const code = error.extensions['code'];
  const kept = PASSED_EXTENSIONS.filter((key) => key in error.extensions);
  const extensions = Object.fromEntries(kept.map((key) => [key, error.extensions[key]]));
  if (SHOWN.has(code)) return { code: code as FaultCode, message: error.message, extensions, masked: false };
  if (!MALFORMED.has(String(code))) return MASKED;
  const [, variable, at, reason] = COERCION.exec(error.message) ?? [];
  const field = at ?? variable;
  return field && reason
    ? { code: 'BAD_USER_INPUT', message: `${field}: ${reason}`, extensions: { field, reason }, masked: false }
    : { code: 'BAD_USER_INPUT', message: error.message, extensions, masked: false };
};

/** What a client may see of an error: a Fault as it is, a malformed request as BAD_USER_INPUT, all else masked. */
export const showError = (error: unknown, classify: ErrorClassifier = () => null): ShownError => {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  if (cause instanceof Fault) return ofFault(cause);
  const classified = classify(cause);
  if (classified) return ofFault(classified);
  if (!(error instanceof GraphQLError)) return MASKED;
  if (cause instanceof GraphQLError || isCoercion(error))
    return ofGraphQl(error.extensions['code'] === undefined && cause instanceof GraphQLError ? cause : error);
  return MASKED;
};

/** A scalar's own complaint, wrapped by graphql while it read the variables. */
const isCoercion = (error: GraphQLError): boolean =>
  error.extensions['code'] === 'BAD_USER_INPUT' && COERCION.test(error.message);

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
