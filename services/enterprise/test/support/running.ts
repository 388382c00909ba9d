import { generateKeyPairSync } from 'node:crypto';
import {
  ANONYMOUS,
  INTERNAL_TOKEN_HEADER,
  readSigningKey,
  readVerificationKeys,
  signInternalToken,
  type InternalClaims,
} from '@lianxin/access';
import { silentLogger } from '@lianxin/observability';
import { freshStream, type FreshStream } from '@lianxin/testing';
import { openRecords, startService, type Records } from '../../src/service';
import { freshRecordsConfig } from './records';

/** An answer as it came over HTTP. */
export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

type Ask = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  claims?: Partial<InternalClaims>,
) => Promise<Answer>;

/** The whole service on a database and a stream of its own. */
export interface RunningTest {
  readonly records: Records;
  readonly stream: FreshStream;
  /** Asks as the gateway would, for the given asker: anonymous by default. */
  readonly ask: Ask;
  readonly url: string;
  /** One figure of the service's own metrics, by its name and labels as they are printed. */
  metric(series: string): Promise<number>;
  end(): Promise<void>;
}

const keyPair = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = { format: 'pem' } as const;
  return {
    signing: await readSigningKey(privateKey.export({ ...pem, type: 'pkcs8' }).toString()),
    verification: await readVerificationKeys(publicKey.export({ ...pem, type: 'spki' }).toString()),
  };
};

/** Starts the service as `main.ts` does, on free ports. */
export const runningService = async (): Promise<RunningTest> => {
  const [keys, database, stream] = [await keyPair(), await freshRecordsConfig(), freshStream()];
  const service = await startService(
    {
      ...database.config,
      mode: 'production',
      host: '127.0.0.1',
      port: 0,
      metricsPort: 0,
      stream: stream.settings,
      verificationKeys: keys.verification,
    },
    silentLogger(),
  );
  const records = await openRecords(database.config);
  const ask: Ask = async (query, variables = {}, claims = {}) => {
    const body = JSON.stringify({ query, variables });
    const vouched = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN', ...claims } as const;
    const token = await signInternalToken(vouched, { audience: 'enterprise', body }, keys.signing);
    const headers = { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token };
    const response = await fetch(service.url, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data: data ?? null, errors: errors ?? [] };
  };
  return {
    records,
    stream,
    ask,
    url: service.url,
    metric: async (series) => {
      const text = await (await fetch(`http://127.0.0.1:${service.metricsPort}/metrics`)).text();
      const line = text.split('\n').find((one) => one.startsWith(series));
      return Number(line?.split(' ').at(-1) ?? 0);
    },
    end: async () => {
      await service.stop();
      await records.close();
      await stream.wipe();
      await database.drop();
    },
  };
};
