import { auditQueryOf } from '@lianxin/subgraph';

/** The query `cadreAudit`. */
export const CadreAuditQuery = auditQueryOf('cadre');
