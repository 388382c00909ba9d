import { auditQueryOf } from '@lianxin/subgraph';

/** The query `petitionAudit`. */
export const PetitionAuditQuery = auditQueryOf('petition');
