import { Conflict, Forbidden, InvalidInput, Unauthenticated, Unavailable } from '@lianxin/kernel';
import { classifyDriverError } from '@lianxin/store';

/** After this many tries an event that fails for no passing reason is a dead letter. */
export const MAX_ATTEMPTS = 5;

/** Whether trying again later may help by itself: the database is away, or another command was in the way. */
export const isPassing = (error: unknown): boolean => {
  const fault = classifyDriverError(error);
  return fault instanceof Unavailable || fault instanceof Conflict;
};

/** Whether trying again can't help: the event is malformed, or its reaction is not allowed. */
export const isHopeless = (error: unknown): boolean =>
  error instanceof InvalidInput || error instanceof Forbidden || error instanceof Unauthenticated;
