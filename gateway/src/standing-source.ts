import {
  actorFrom,
  ANONYMOUS,
  INTERNAL_TOKEN_HEADER,
  signInternalToken,
  type SigningKey,
} from '@lianxin/access';
import { Pool } from 'undici';
import type { ReadStanding } from './standings';

const PATH = '/standing';
const PATIENCE_MS = 2_000;
const CONNECTIONS = 8;
const LARGEST_ANSWER_BYTES = 1_000_000;

export interface StandingSource {
  readonly read: ReadStanding;
  close(): Promise<void>;
}

/** Asks the cadre service at its door beside GraphQL, under a token for that door and this account alone. */
export const standingSource = (cadreUrl: string, signingKey: SigningKey): StandingSource => {
  const pool = new Pool(new URL(cadreUrl).origin, {
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    connectTimeout: PATIENCE_MS,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    maxResponseSize: LARGEST_ANSWER_BYTES,
  });
  const ask = async (account: string): Promise<unknown> => {
    const body = JSON.stringify({ account });
    const vouched = { asker: ANONYMOUS, caseToken: null, origin: null, locale: 'zh-CN' } as const;
    const token = await signInternalToken(vouched, { audience: `cadre${PATH}`, body }, signingKey);
    const { statusCode, body: answer } = await pool.request({
      ...{ method: 'POST', path: PATH, body },
      headers: { 'content-type': 'application/json', [INTERNAL_TOKEN_HEADER]: token },
    });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`the cadre service answers ${statusCode} to the gateway`);
    return JSON.parse(text);
  };
  return {
    read: async (account) => {
      const { cadreId, unitId, grants } = (await ask(account)) as Readonly<Record<string, unknown>>;
      const actor = actorFrom({ accountId: account, cadreId, unitId, grants });
      if (!actor) throw new Error('the cadre service answers what is no standing');
      return actor;
    },
    close: () => pool.close(),
  };
};
