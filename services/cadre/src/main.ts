import { createLogger } from '@lianxin/observability';
import { stopOnSignal } from '@lianxin/serving';
import { readCadreConfig, type CadreConfig } from './config';
import { startService } from './service';

const run = async (config: CadreConfig): Promise<void> => {
  const logger = createLogger({ service: 'cadre', level: config.logLevel });
  const service = await startService(config, logger);
  stopOnSignal(() => service.stop(), logger);
};

readCadreConfig()
  .then(run)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
