import { runService } from '@lianxin/hosting';
import { readEnterpriseConfig } from './config';
import { startService } from './service';

runService('enterprise', readEnterpriseConfig, startService);
