export { readEnterpriseConfig, type EnterpriseConfig } from './config';
export { startService, type RunningService } from './service';
