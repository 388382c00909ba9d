import { createLogger, type Logger } from '@lianxin/observability';
import { stopOnSignal } from '@lianxin/serving';
import { migrate, openDataSource, type Schema } from '@lianxin/store';
import type { RunningService } from './host';
import type { DatabaseConfig } from './settings';

/** Runs an entry point; a failure is one message on standard error and exit code 1. */
export const runEntryPoint = (run: () => Promise<void>): void => {
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
};

/** Runs a service until SIGTERM or SIGINT, then drains it. */
export const runService = <Config extends DatabaseConfig>(
  service: string,
  readConfig: () => Promise<Config>,
  start: (config: Config, logger: Logger) => Promise<RunningService>,
): void =>
  runEntryPoint(async () => {
    const config = await readConfig();
    const logger = createLogger({ service, level: config.logLevel });
    const running = await start(config, logger);
    stopOnSignal(() => running.stop(), logger);
  });

/** Brings a service's database to the newest version and says what was done. */
export const runMigrations = (service: string, readConfig: () => DatabaseConfig, schema: Schema): void =>
  runEntryPoint(async () => {
    const dataSource = await openDataSource(readConfig().databaseUrl, schema, 2);
    try {
      const done = await migrate(dataSource);
      process.stdout.write(`${service}: ${done.length > 0 ? done.join(', ') : 'nothing to migrate'}\n`);
    } finally {
      await dataSource.destroy();
    }
  });
