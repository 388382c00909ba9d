import { CASE_SESSION_SECONDS, readCaseSession, signCaseSession, type CaseSession } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import { idToBytes } from '@lianxin/store';
import type { DataSource } from 'typeorm';

/** A session as whoever opened it gets it. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** The sessions of one service on its cases: signed tokens of half an hour, of which the ended ones are remembered until then. */
export class CaseSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly service: string,
    private readonly key: Buffer,
  ) {}

  async open(caseId: Uuid, now: Date): Promise<OpenedSession> {
    const token = await signCaseSession(this.service, caseId, this.key, now);
    return { token, expiresAt: new Date(now.getTime() + CASE_SESSION_SECONDS * 1_000) };
  }

  /** The session that a token opens; null where it is another service's, altered, over or ended. */
  async read(token: string, now: Date): Promise<CaseSession | null> {
    const read = await readCaseSession(this.service, token, this.key, now);
    if (read === null) return null;
    const ended = await this.dataSource.query<unknown[]>('SELECT 1 FROM ended_session WHERE id = ?', [
      idToBytes(read.sessionId),
    ]);
    return ended.length > 0 ? null : { kind: 'CASE_SESSION', caseId: read.caseId };
  }

  /** Ends a session before its time; answers whether it was open. */
  async end(token: string, now: Date): Promise<boolean> {
    const read = await readCaseSession(this.service, token, this.key, now);
    if (read === null) return false;
    await this.dataSource.query('DELETE FROM ended_session WHERE until < ? LIMIT 1000', [now]);
    const until = new Date(now.getTime() + CASE_SESSION_SECONDS * 1_000);
    const { affectedRows } = await this.dataSource.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO ended_session (id, until) VALUES (?, ?)',
      [idToBytes(read.sessionId), until],
    );
    return affectedRows > 0;
  }
}
