/** Property names that never reach a log line, at whatever depth: secrets, personal data and people's texts. */
export const REDACTED_KEYS: ReadonlySet<string> = new Set(
  [
    ...['authorization', 'cookie', 'set-cookie', 'password', 'secret', 'token', 'accessToken', 'idToken'],
    ...['refreshToken', 'caseToken', 'queryCode', 'privateKey', 'personal', 'name', 'fullName', 'idNumber'],
    ...['phone', 'mobile', 'email', 'address', 'birthDate', 'petitioner', 'petitioners', 'text', 'texts'],
    ...['content', 'subject', 'query', 'parameters', 'variables', 'sql', 'sqlMessage', 'representatives'],
    // What the services seal, by the names that their inputs and their states give it.
    ...['contact', 'contacts', 'contactName', 'contactPhone', 'person', 'persons', 'kin', 'kinName'],
    ...['kinIdNumber', 'accused', 'outsider', 'outsiders', 'givenBy', 'proof', 'petitionStories', 'story'],
    // Words that people write or that hold others’ data whole.
    ...[
      'purpose',
      'place',
      'note',
      'remark',
      'comment',
      'evidence',
      'question',
      'answer',
      'reasons',
      'facts',
    ],
    ...[
      'claim',
      'topic',
      'document',
      'input',
      'payload',
      'envelope',
      'letter',
      'statement',
      'statementAttempt',
    ],
  ].map((key) => key.toLowerCase()),
);

const MAX_DEPTH = 5;

const errorFields = (error: Error): Record<string, unknown> => {
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  const fromDriver = 'sqlMessage' in error || 'query' in error || 'driverError' in error;
  // A driver quotes the offending values in its message, so that only the code is kept of it.
  const message = fromDriver ? 'database error' : error.message;
  const { stack = '' } = error;
  // The stack repeats the message, of which no line may pass for a frame.
  const told = stack.slice(stack.indexOf(error.message) + error.message.length);
  const frames = told.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof errno === 'number' ? { errno } : {}),
    stack: frames.slice(0, 15).join('\n'),
    ...(error.cause instanceof Error ? { cause: errorFields(error.cause) } : {}),
  };
};

const clean = (value: unknown, depth: number): unknown => {
  if (value instanceof Error) return errorFields(value);
  if (value instanceof Date || value === null || typeof value !== 'object') return value;
  if (depth >= MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      REDACTED_KEYS.has(key.toLowerCase()) ? '[redacted]' : clean(item, depth + 1),
    ]),
  );
};

/** Fields fit for a log line: names on the list masked, errors reduced to type, code, message and frames. */
export const redact = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  clean(fields, 0) as Record<string, unknown>;
