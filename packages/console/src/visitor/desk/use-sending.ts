import { useCallback, useRef, useState } from 'react';
import type { RejectionPartsFragment } from '../../api/rejection.fragment.generated';
import type { Accepted, Outcome } from '../../api/use-command';
import { useLocale } from '../../words/locale';
import { ask, type Answer } from './ask';
import { useInCase } from './in-case';
import type { Operation } from './operation';

type Only<Data> = Data[Exclude<keyof Data, '__typename'>];
type Refusal = Exclude<Outcome<never>, { kind: 'done' }>;

const outcomeOf = <Data extends object>(answer: Answer<Data>): Outcome<Accepted<Only<Data>>> => {
  if (answer.kind === 'failed') return { kind: 'failed', failure: answer.failure };
  const value: unknown = Object.values(answer.data).find((each) => typeof each === 'object');
  return (value as { __typename?: string } | undefined)?.__typename === 'Rejection'
    ? { kind: 'refused', rejection: value as RejectionPartsFragment }
    : { kind: 'done', value: value as Accepted<Only<Data>> };
};

/** The same input that is sent once more has the same key, so that nothing happens twice when an answer was lost. */
const useKeys = (): { readonly keyOf: (input: object) => string; readonly forget: () => void } => {
  const last = useRef({ input: '', key: '' });
  const keyOf = useCallback((input: object) => {
    const text = JSON.stringify(input);
    if (last.current.input !== text) last.current = { input: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
  const forget = useCallback(() => {
    last.current = { input: '', key: '' };
  }, []);
  return { keyOf, forget };
};

/**
 * Sends one command of the case; its outcome is a value, and what was typed stays where it is. A `keyless` command takes no
 * idempotency key: sent again it is asked again.
 */
export const useSending = <Data extends object, Input extends object>(
  operation: Operation<Data, { input: Input }>,
  { keyless = false } = {},
): {
  readonly send: (input: Omit<Input, 'idempotencyKey'>) => Promise<Outcome<Accepted<Only<Data>>> | null>;
  readonly sending: boolean;
  readonly refusal: Refusal | null;
} => {
  const { token, leave } = useInCase();
  const { locale } = useLocale();
  const { keyOf, forget } = useKeys();
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (input: Omit<Input, 'idempotencyKey'>) => {
    if (sending) return null;
    setSending(true);
    const keyed = keyless ? input : { ...input, idempotencyKey: keyOf(input) };
    const outcome = outcomeOf(await ask(operation, { input: keyed as Input }, { token, locale }));
    setSending(false);
    setRefusal(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'failed') forget();
    else if (outcome.failure.kind === 'signedOut') leave('expired');
    return outcome;
  };
  return { send, sending, refusal };
};
