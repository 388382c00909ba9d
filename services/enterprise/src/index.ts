export { readEnterpriseConfig, type EnterpriseConfig } from './config';
export { startService } from './service';
