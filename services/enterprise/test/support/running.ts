import { randomBytes } from 'node:crypto';
import { personToken } from '@lianxin/access';
import { silentLogger } from '@lianxin/observability';
import {
  freshStream,
  internalKeys,
  letterBox,
  metricOf,
  vouchedAsk,
  type Ask,
  type FreshStream,
  type LetterBox,
  testAudit,
} from '@lianxin/testing';
import { openRequestRecords, requestTimersOf, type RequestRecords } from '../../src/request-service';
import { openRecords, startService, type Records, type SubgraphConfig } from '../../src/service';
import { reading, type Read } from './statements';
import { freshRecordsConfig } from './records';

/** The whole service on a database and a stream of its own. */
export interface RunningTest {
  readonly records: Records;
  readonly stream: FreshStream;
  readonly requests: RequestRecords;
  /** Where letters to this service and to the petition service are opened. */
  readonly letters: { readonly ours: LetterBox; readonly petitions: LetterBox };
  /** Does what time has brought by the test's clock; answers how many requests it looked at. */
  passTime(): Promise<number>;
  /** Asks as the gateway would, for the given asker: anonymous by default. */
  readonly ask: Ask;
  /** Asks the same records without a server, and says by which statements they were read. */
  readonly read: Read;
  readonly url: string;
  /** The token that the cadre service would tell of the bearer of an ID number. */
  tokenOf(idNumber: string): string;
  /** One figure of the service's own metrics, by its name and labels as they are printed. */
  metric(series: string): Promise<number>;
  end(): Promise<void>;
}

/** Starts the service as `main.ts` does, on free ports; `now` is its clock. */
export const runningService = async (now: () => Date = () => new Date()): Promise<RunningTest> => {
  const [keys, database, stream] = [await internalKeys(), await freshRecordsConfig(), freshStream()];
  const [ours, petitions] = [letterBox(), letterBox()];
  const queryCodeKey = randomBytes(32);
  const personTokenKey = randomBytes(32);
  const subgraph: SubgraphConfig = {
    queryCodeKey,
    caseSessionKey: randomBytes(32),
    letterKeys: ours.keys,
    petitionLetters: petitions.address,
    personTokenKey,
  };
  const service = await startService(
    {
      ...database.config,
      ...subgraph,
      mode: 'production',
      host: '127.0.0.1',
      port: 0,
      metricsPort: 0,
      stream: stream.settings,
      verificationKeys: keys.verification,
      audit: testAudit(),
    },
    silentLogger(),
    now,
  );
  const records = await openRecords(database.config);
  const requests = openRequestRecords(records, { queryCodeKey });
  return {
    records,
    stream,
    requests,
    letters: { ours, petitions },
    passTime: () => requestTimersOf(requests, now).execute(),
    ask: vouchedAsk({ name: 'enterprise', url: service.url }, keys.signing),
    read: await reading(records, requests, subgraph, now),
    url: service.url,
    tokenOf: (idNumber) => personToken(personTokenKey, idNumber),
    metric: (series) => metricOf(service.metricsPort, series),
    end: async () => {
      await service.stop();
      await records.close();
      await stream.wipe();
      await database.drop();
    },
  };
};
