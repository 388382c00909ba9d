import { runAuditVerification } from '@lianxin/hosting';
import { readAuditProofConfig } from './config';

runAuditVerification('cadre', readAuditProofConfig);
