import { createHash } from 'node:crypto';
import { performerOf } from '@lianxin/access';
import type { CommandContext } from '@lianxin/kernel';
import type { Context } from './context';
import type { KeyedInput } from './keyed-input';
import { parseShortText } from './parse-text';

const hashOf = (input: object): string => {
  const entries = Object.entries(input).filter(
    ([key, value]) => key !== 'idempotencyKey' && value !== undefined,
  );
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
};

/** What history, outbox and audit say of a mutation; throws Unauthenticated for anonymous askers. */
export const commandContext = (
  { asker, origin, traceparent }: Context,
  command: string,
  input: KeyedInput,
  now: Date,
): CommandContext => {
  const key = parseShortText('input.idempotencyKey', input.idempotencyKey);
  return {
    command,
    performer: performerOf(asker),
    now,
    traceparent,
    origin,
    idempotency: key === null ? null : { key, inputHash: hashOf(input) },
  };
};
