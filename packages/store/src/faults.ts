import { Conflict, Fault, Unavailable } from '@lianxin/kernel';

const CONFLICTS = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_DUP_ENTRY', 'ER_CHECKREAD']);
const OUTAGES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_ENQUEUE_AFTER_QUIT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_QUERY_INTERRUPTED',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_RECORD_FILE_FULL',
  'ER_DISK_FULL',
]);

const codeOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? null : codeOf(driverError);
};

const isClosedConnection = (error: unknown): boolean =>
  error instanceof Error &&
  /closed state|Pool is closed|Connection lost|not established/i.test(error.message);

/** Says what a driver's error means to us: Conflict or Unavailable; anything else is returned as it came. */
export const classifyDriverError = (error: unknown): unknown => {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  if (code !== null && CONFLICTS.has(code)) return new Conflict('the record was changed at the same time');
  if ((code !== null && OUTAGES.has(code)) || isClosedConnection(error)) {
    return new Unavailable('the database does not answer');
  }
  return error;
};

/** What a driver's error means to us, or null where it means nothing to us; for the one error formatter. */
export const faultOf = (error: unknown): Fault | null => {
  const classified = classifyDriverError(error);
  return classified instanceof Fault ? classified : null;
};

/** Where an error arose: functions, files without their folders, lines. */
const framesOf = ({ message, stack = '' }: Error): readonly string[] => {
  // The stack repeats the message, of which no line may pass for a frame.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return frames
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().replace(/[^\s(]*[\\/]/g, ''));
};

/**
 * What a table or a log line may keep of a failure: of our own faults the message, which names nobody; of anything else class,
 * code and the first frames only, since a driver's message quotes values and the statement.
 */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  const code = codeOf(error);
  const fault = faultOf(error);
  if (fault) return code === null ? fault.message : `${fault.message} (${code})`;
  if (!(error instanceof Error)) return typeof error;
  const told = [error.name, ...(code === null ? [] : [code])].join(' ');
  return [told, ...framesOf(error).slice(0, 3)].join(' ');
};
