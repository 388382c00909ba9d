/** A session on one case, as the server opened it. */
export interface CaseSession {
  readonly token: string;
  readonly expiresAt: string;
}

/** Where the session of a desk is kept: in this tab, until it is closed or forgotten. */
export interface SessionDrawer {
  read(): CaseSession | null;
  keep(session: CaseSession): void;
  forget(): void;
}

const isSession = (value: unknown): value is CaseSession => {
  const { token, expiresAt } = (value ?? {}) as Partial<Record<keyof CaseSession, unknown>>;
  return typeof token === 'string' && typeof expiresAt === 'string';
};

/** A tab that keeps nothing holds the session as long as the page stands open. */
const unlessRefused = <Value>(keep: () => Value, otherwise: Value): Value => {
  try {
    return keep();
  } catch {
    return otherwise;
  }
};

/** A drawer in the storage of a tab. It holds the token and its end, never a number or a query code. */
export const drawerIn = (storage: () => Storage, key: string): SessionDrawer => ({
  read: () =>
    unlessRefused(() => {
      const value: unknown = JSON.parse(storage().getItem(key) ?? 'null');
      return isSession(value) ? value : null;
    }, null),
  keep: ({ token, expiresAt }) =>
    unlessRefused(() => storage().setItem(key, JSON.stringify({ token, expiresAt })), undefined),
  forget: () => unlessRefused(() => storage().removeItem(key), undefined),
});
