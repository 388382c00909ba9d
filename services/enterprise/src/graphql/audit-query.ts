import { auditQueryOf } from '@lianxin/subgraph';

/** The query `enterpriseAudit`. */
export const EnterpriseAuditQuery = auditQueryOf('enterprise');
