import type { Routes } from '@lianxin/subgraph';
import type { AnswerStanding } from '../../application/account/answer-standing';
import { parseAccount } from './parse-account';

/** What the gateway alone asks, at `/standing`: `{ account }`; never a part of the schema. */
export const standingRoutes = (standing: AnswerStanding): Routes => ({
  '/standing': (body) =>
    standing.execute(parseAccount('account', (body as { readonly account?: unknown } | null)?.account)),
});
