import { runService } from '@lianxin/hosting';
import { readPetitionConfig } from './config';
import { startService } from './service';

runService('petition', readPetitionConfig, startService);
