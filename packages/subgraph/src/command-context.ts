import { createHash } from 'node:crypto';
import { performerOf } from '@lianxin/access';
import type { CommandContext } from '@lianxin/kernel';
import type { KeyedInput } from './keyed-input';
import { parseShortText } from './parse-text';
import type { VerifiedRequest } from './request-context';

/** JSON with sorted keys and without what is undefined, so that equal inputs hash alike. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
  );
};

const hashOf = (input: KeyedInput): string => {
  const told = { ...input, idempotencyKey: undefined };
  return createHash('sha256')
    .update(JSON.stringify(canonical(told)))
    .digest('hex');
};

/** What history, outbox and audit say of a mutation; throws Unauthenticated for anonymous askers. */
export const commandContext = (
  { asker, origin, traceparent }: Pick<VerifiedRequest, 'asker' | 'origin' | 'traceparent'>,
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
