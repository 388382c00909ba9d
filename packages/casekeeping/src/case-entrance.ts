import type { Asker } from '@lianxin/access';
import { Unauthenticated } from '@lianxin/kernel';
import type { CaseSessions, OpenedSession } from './case-sessions';
import type { KeptCases } from './kept-cases';
import type { QueryCodes } from './query-codes';

/** What stands on a receipt. */
export interface Receipt {
  readonly number: string;
  readonly queryCode: string;
}

/** A kept case, with a session on it. */
export interface EnteredCase extends OpenedSession {
  readonly number: string;
}

interface Entering {
  readonly asker: Asker;
  /** The client's address. */
  readonly origin: string | null;
}

/** An account of a petitioner or a firm: without roles and without a cadre. An officer keeps no case. */
const keeperOf = (asker: Asker): string | null =>
  asker.kind === 'ACCOUNT' && asker.cadreId === null && asker.grants.length === 0 ? asker.accountId : null;

/** The way of petitioners and firms into their cases: with number and code, or by an account that entered so before. */
export class CaseEntrance {
  constructor(
    private readonly codes: QueryCodes,
    private readonly sessions: CaseSessions,
    private readonly kept: KeptCases,
  ) {}

  /**
   * Opens a session on the case of a receipt, and keeps the case for the account of a petitioner or firm; null for a wrong
   * pair, whether or not there is such a number. Throws LimitExceeded after too many of them.
   */
  async open(
    { number, queryCode }: Receipt,
    { asker, origin }: Entering,
    now: Date,
  ): Promise<OpenedSession | null> {
    const caseId = await this.codes.check({ number, code: queryCode, origin }, now);
    if (caseId === null) return null;
    const account = keeperOf(asker);
    if (account !== null) await this.kept.keep(account, caseId, now);
    return this.sessions.open(caseId, now);
  }

  /** A fresh session on each case that the account keeps; none for an officer. Throws Unauthenticated for who isn't signed in. */
  async enter(asker: Asker, now: Date): Promise<readonly EnteredCase[]> {
    if (asker.kind !== 'ACCOUNT') throw new Unauthenticated('sign in first');
    const account = keeperOf(asker);
    const cases = account === null ? [] : await this.kept.of(account);
    return Promise.all(
      cases.map(async ({ caseId, number }) => ({ number, ...(await this.sessions.open(caseId, now)) })),
    );
  }

  /** The account keeps the case no longer; answers whether it did. Throws Unauthenticated for who isn't signed in. */
  async forget(asker: Asker, number: string): Promise<boolean> {
    if (asker.kind !== 'ACCOUNT') throw new Unauthenticated('sign in first');
    return this.kept.forget(asker.accountId, number);
  }

  /** Ends a session before its time, for whoever holds its token; answers whether it was open. */
  end(token: string, now: Date): Promise<boolean> {
    return this.sessions.end(token, now);
  }
}
