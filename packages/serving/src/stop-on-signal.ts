import type { Logger } from '@lianxin/observability';

const PATIENCE_MS = 20_000;

/** On SIGTERM or SIGINT runs `stop` once and exits: 0 where it succeeded, 1 where it failed or took over 20 seconds. */
export const stopOnSignal = (stop: () => Promise<void>, logger: Logger): void => {
  let stopping = false;
  const begin = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error({}, 'did not stop in time');
      process.exit(1);
    }, PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
};
