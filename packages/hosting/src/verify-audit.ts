import { openDataSource, proveAudit } from '@lianxin/store';
import { auditLines } from './audit-messages';
import { runEntryPoint } from './entry-points';
import type { AuditProofConfig } from './settings';

/** Verifies a service's audit and says what was found in Chinese and English; exit code 1 where anything is wrong. */
export const runAuditVerification = (service: string, readConfig: () => Promise<AuditProofConfig>): void =>
  runEntryPoint(async () => {
    const { databaseUrl, folders, keys } = await readConfig();
    const dataSource = await openDataSource(databaseUrl, { rows: [], migrations: [] }, 2);
    try {
      const report = await proveAudit(dataSource, { service, folders, keys, now: new Date() });
      process.stdout.write(`${auditLines(service, report).join('\n')}\n`);
      if (report.links.length + report.statements.length > 0) process.exitCode = 1;
    } finally {
      await dataSource.destroy();
    }
  });
