export { readCadreConfig, type CadreConfig } from './config';
export { startService, type RunningService } from './service';
