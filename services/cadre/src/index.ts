export { readCadreConfig, type CadreConfig } from './config';
export { startService } from './service';
