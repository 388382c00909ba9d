import { createLogger } from '@lianxin/observability';
import { stopOnSignal } from '@lianxin/serving';
import { readPetitionConfig, type PetitionConfig } from './config';
import { startService } from './service';

const run = async (config: PetitionConfig): Promise<void> => {
  const logger = createLogger({ service: 'petition', level: config.logLevel });
  const service = await startService(config, logger);
  stopOnSignal(() => service.stop(), logger);
};

readPetitionConfig()
  .then(run)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
