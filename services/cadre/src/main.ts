import { runService } from '@lianxin/hosting';
import { readCadreConfig } from './config';
import { startService } from './service';

runService('cadre', readCadreConfig, startService);
