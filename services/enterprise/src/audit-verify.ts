import { runAuditVerification } from '@lianxin/hosting';
import { readAuditProofConfig } from './config';

runAuditVerification('enterprise', readAuditProofConfig);
