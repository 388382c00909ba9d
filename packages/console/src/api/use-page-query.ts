import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { failuresOf, worstOf, type Failure } from './failure';

/** What a page has of its one query. */
export interface PageQuery<Data> {
  /** The newest answer, also an incomplete one; while other variables load, the answer to the former ones. */
  readonly data: Data | null;
  /** `data` is what was asked for before, or nothing at all. */
  readonly loading: boolean;
  /** Why there is nothing to show; null while there is. */
  readonly failure: Failure | null;
  /** Parts that are missing because another service doesn't answer. */
  readonly missing: readonly Failure[];
  readonly refetch: () => void;
}

interface Asking {
  readonly skip?: boolean;
  readonly pollMs?: number;
  /** The answer speaks of another day: it must not stand in the cache for what the same things are today. */
  readonly past?: boolean;
}

/** Reads what a page shows in one request, and says apart what failed whole and what only in parts. */
export const usePageQuery = <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false, pollMs = 0, past = false }: Asking = {},
): PageQuery<Data> => {
  // Apollo's options are generic in the variables; inside a generic function only a cast can say so.
  const options = {
    variables,
    skip,
    pollInterval: pollMs,
    notifyOnNetworkStatusChange: true,
    fetchPolicy: past ? 'no-cache' : 'cache-and-network',
    errorPolicy: 'all',
  } as unknown as useQuery.Options<Data, Variables> & { errorPolicy: 'all' };
  const { data, previousData, loading, error, refetch } = useQuery<Data, Variables>(document, options);
  const shown = (data ?? (loading ? previousData : undefined) ?? null) as Data | null;
  const failures = error ? failuresOf(error) : [];
  return {
    data: shown,
    loading,
    failure: !loading && shown === null && failures.length > 0 ? worstOf(failures) : null,
    missing: shown === null ? [] : failures,
    refetch: () => void refetch().catch(() => undefined),
  };
};
