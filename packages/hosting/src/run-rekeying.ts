import type { Rekeying, RekeyingReport, RekeyingStatus } from '@lianxin/store';
import { runEntryPoint } from './entry-points';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const told = (service: string, status: RekeyingStatus): void => {
  for (const { part, keys } of status)
    for (const { key, count, needing } of keys)
      say(`${service}  ${part}  ${key}  ${count}${needing > 0 ? `, of which ${needing} need it` : ''}`);
};

const needed = (status: RekeyingStatus): readonly string[] => [
  ...new Set(status.flatMap(({ keys }) => keys.filter(({ needing }) => needing > 0).map(({ key }) => key))),
];

const progressOf = (service: string) => {
  const sums = new Map<string, { looked: number; renewed: number }>();
  return (report: RekeyingReport): void => {
    if (report.kind === 'failed')
      return say(`${service}  a batch failed and is tried again: ${report.reason}`);
    const { part, progress } = report;
    const sum = sums.get(part) ?? { looked: 0, renewed: 0 };
    const now = { looked: sum.looked + progress.looked, renewed: sum.renewed + progress.renewed };
    sums.set(part, now);
    say(`${service}  ${part}  ${now.looked} looked at, ${now.renewed} renewed`);
  };
};

/**
 * Renews what a service made with older keys; with the argument `status` only says which keys hold how much. Ends with code 1
 * where an older key is needed still.
 */
export const runRekeying = (
  service: string,
  open: () => Promise<{ readonly rekeying: Rekeying; close(): Promise<void> }>,
): void =>
  runEntryPoint(async () => {
    const opened = await open();
    const { rekeying } = opened;
    try {
      const onlyStatus = process.argv[2] === 'status';
      if (!onlyStatus) await rekeying.run(progressOf(service));
      const status = await rekeying.status();
      told(service, status);
      const older = needed(status);
      say(
        older.length === 0
          ? `${service}: earlier keys are needed no more`
          : `${service}: still needed: ${older.join(', ')}`,
      );
      if (older.length > 0) process.exitCode = 1;
    } finally {
      await opened.close();
    }
  });
