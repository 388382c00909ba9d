import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { until } from '@lianxin/testing';
import { ask } from './product';

/** The processes of the product that a story can do without for a while. */
export type Part = 'cadre' | 'petition' | 'enterprise' | 'nats';

/** The supervisor keeps a record of each process as long as it lives; null where it has none. */
const processOf = (part: Part): number | null => {
  const records = join(dirname(process.env['LIANXIN_TEST_RUNTIME'] ?? ''), 'run');
  try {
    return (JSON.parse(readFileSync(join(records, `${part}.json`), 'utf8')) as { pid: number }).pid;
  } catch {
    return null;
  }
};

/** Kills a part of the product, and each time again that the supervisor starts it, until what is to be done is done. */
export const without = async <Value>(part: Part, during: () => Promise<Value>): Promise<Value> => {
  const kill = (): void => {
    const pid = processOf(part);
    try {
      if (pid !== null) process.kill(pid, 'SIGKILL');
    } catch {
      // It died between the look and the kill.
    }
  };
  kill();
  const again = setInterval(kill, 20);
  try {
    return await during();
  } finally {
    clearInterval(again);
  }
};

/** Waits until a query is answered whole again: a killed part starts again after at most ten seconds. */
export const untilWhole = (query: string, account: string): Promise<void> =>
  until('everything up again', async () => (await ask(query, {}, { account })).errors.length === 0, 40_000);
