import type { Actor } from '@lianxin/access';
import { graphql } from 'graphql';
import type { RequestRecords } from '../../src/request-service';
import { openSubgraph, type Records, type SubgraphConfig } from '../../src/service';

/** Answers a query for an account, with the statements that it took; an error fails the test. */
export type Read = (
  query: string,
  variables: Readonly<Record<string, unknown>>,
  asker: Actor,
) => Promise<{ readonly data: Readonly<Record<string, unknown>>; readonly statements: readonly string[] }>;

const quiet = (): void => undefined;

/** Queries on records that are open; whatever else reads them meanwhile is counted, too. */
export const reading = async (
  records: Records,
  requests: RequestRecords,
  config: SubgraphConfig,
  now: () => Date,
): Promise<Read> => {
  const { schema, loaders } = await openSubgraph(records, requests, config, now);
  return async (source, variableValues, asker) => {
    const statements: string[] = [];
    const rest = { logQueryError: quiet, logQuerySlow: quiet, logSchemaBuild: quiet, logMigration: quiet };
    const logger = { ...rest, logQuery: (query: string) => void statements.push(query), log: quiet };
    records.dataSource.setOptions({ logging: ['query'], logger });
    const request = { asker, locale: 'zh-CN', origin: null, caseToken: null, traceparent: null } as const;
    const contextValue = { ...request, loaders: loaders(request as never) };
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    records.dataSource.setOptions({ logging: false });
    if (errors) throw new Error(JSON.stringify(errors));
    return { data: data as Readonly<Record<string, unknown>>, statements };
  };
};
