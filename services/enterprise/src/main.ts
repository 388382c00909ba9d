import { createLogger } from '@lianxin/observability';
import { stopOnSignal } from '@lianxin/serving';
import { readEnterpriseConfig, type EnterpriseConfig } from './config';
import { startService } from './service';

const run = async (config: EnterpriseConfig): Promise<void> => {
  const logger = createLogger({ service: 'enterprise', level: config.logLevel });
  const service = await startService(config, logger);
  stopOnSignal(() => service.stop(), logger);
};

readEnterpriseConfig()
  .then(run)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
