import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { failuresOf, worstOf, type Failure } from './failure';
import type { RejectionPartsFragment } from './rejection.fragment.generated';

/** How a command ended: carried out, refused by a rule, or without an answer. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly rejection: RejectionPartsFragment }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What isn't a rejection among the members of a result. */
export type Accepted<Result> = Exclude<Result, { __typename: 'Rejection' } | null | undefined>;

type Only<Data> = Data[Exclude<keyof Data, '__typename'>];

const isRejection = (value: unknown): value is RejectionPartsFragment =>
  (value as { __typename?: string } | null)?.__typename === 'Rejection';

/** Sends one mutation; what comes back is a value in every case, so that a form keeps what was typed. */
export const useCommand = <Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  /** Names of queries on the screen that are asked again after it was carried out. */
  stale: readonly string[] = [],
): {
  readonly run: (variables: Variables) => Promise<Outcome<Accepted<Only<Data>>>>;
  readonly running: boolean;
  /** The last outcome that wasn't `done`; null after one that was, and before the first. */
  readonly refusal: Exclude<Outcome<never>, { kind: 'done' }> | null;
  readonly forget: () => void;
} => {
  const [mutate, { loading }] = useMutation(document, {
    // Where another service is down, parts of the answer are missing, though the command was carried out.
    errorPolicy: 'all',
    refetchQueries: ({ data, errors }) => {
      if (isRejection(answerOf(data))) return [];
      // An answer with gaps isn't kept: the page asks again, and shows what there is.
      return errors?.length && answerOf(data) ? 'active' : [...stale];
    },
  });
  const [refusal, setRefusal] = useState<Exclude<Outcome<never>, { kind: 'done' }> | null>(null);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Accepted<Only<Data>>>> => {
      const outcome = await send<Accepted<Only<Data>>>(() => mutate({ variables }));
      setRefusal(outcome.kind === 'done' ? null : outcome);
      return outcome;
    },
    [mutate],
  );
  return { run, running: loading, refusal, forget: useCallback(() => setRefusal(null), []) };
};

/** What the one field of a mutation answered. */
const answerOf = (data: unknown): unknown =>
  Object.entries((data ?? {}) as Record<string, unknown>).find(([name]) => name !== '__typename')?.[1];

const send = async <Value>(
  mutate: () => Promise<{ data?: unknown; error?: unknown }>,
): Promise<Outcome<Value>> => {
  try {
    const { data, error } = await mutate();
    const answer = answerOf(data);
    if (error && !answer) return { kind: 'failed', failure: worstOf(failuresOf(error)) };
    if (isRejection(answer)) return { kind: 'refused', rejection: answer };
    return { kind: 'done', value: answer as Value };
  } catch (error) {
    return { kind: 'failed', failure: worstOf(failuresOf(error)) };
  }
};
