import { randomBytes } from 'node:crypto';
import { silentLogger } from '@lianxin/observability';
import {
  freshStream,
  internalKeys,
  metricOf,
  vouchedAsk,
  type Ask,
  type FreshStream,
  type InternalKeys,
  testAudit,
} from '@lianxin/testing';
import { openRecords, startService, type Records } from '../../src/service';
import { foundTop } from './commands';
import { freshRecordsConfig } from './records';

/** The whole service on a database and a stream of its own, with the top of the tree founded. */
export interface RunningTest {
  readonly records: Records;
  readonly stream: FreshStream;
  /** Asks as the gateway would, for the given asker: anonymous by default. */
  readonly ask: Ask;
  readonly url: string;
  /** The gateway’s key. */
  readonly signing: InternalKeys['signing'];
  /** One figure of the service's own metrics, by its name and labels as they are printed. */
  metric(series: string): Promise<number>;
  end(): Promise<void>;
}

/** Starts the service as `main.ts` does, on free ports; `now` is its clock. */
export const runningService = async (now: () => Date = () => new Date()): Promise<RunningTest> => {
  const [keys, database, stream] = [await internalKeys(), await freshRecordsConfig(), freshStream()];
  const service = await startService(
    {
      ...database.config,
      mode: 'production',
      host: '127.0.0.1',
      port: 0,
      metricsPort: 0,
      stream: stream.settings,
      verificationKeys: keys.verification,
      audit: testAudit(),
      draftKey: randomBytes(32),
    },
    silentLogger(),
    now,
  );
  const records = await openRecords(database.config);
  await foundTop(records);
  return {
    records,
    stream,
    ask: vouchedAsk({ name: 'cadre', url: service.url }, keys.signing),
    url: service.url,
    signing: keys.signing,
    metric: (series) => metricOf(service.metricsPort, series),
    end: async () => {
      await service.stop();
      await records.close();
      await stream.wipe();
      await database.drop();
    },
  };
};
