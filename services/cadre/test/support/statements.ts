import type { DataSource } from 'typeorm';

/** Counts the statements that a piece of work sends to the database. */
export const statementsOf = async (dataSource: DataSource, work: () => Promise<unknown>): Promise<number> => {
  const statements: string[] = [];
  const quiet = (): void => undefined;
  const { logging, logger } = dataSource.options;
  dataSource.setOptions({
    logging: ['query'],
    logger: {
      logQuery: (query: string) => void statements.push(query),
      ...{
        logQueryError: quiet,
        logQuerySlow: quiet,
        logSchemaBuild: quiet,
        logMigration: quiet,
        log: quiet,
      },
    },
  });
  try {
    await work();
  } finally {
    dataSource.setOptions({ logging: logging ?? false, logger: logger ?? 'advanced-console' });
  }
  return statements.length;
};
