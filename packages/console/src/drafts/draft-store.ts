import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { openDraft, sealDraft, type SealedDraft } from './draft-crypto';

const DATABASE = 'lianxin-drafts';
const STORE = 'drafts';
const KEPT_MS = 7 * 24 * 3600 * 1000;

interface Row extends SealedDraft {
  readonly savedAt: number;
}

let opened: Promise<IDBPDatabase> | null = null;

const database = (): Promise<IDBPDatabase> => {
  opened ??= openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
  return opened;
};

/** A draft as it was last saved. */
export interface Draft {
  readonly value: unknown;
  /** In ms since 1970. */
  readonly savedAt: number;
}

/** The drafts of one account on this device. */
export interface DraftStore {
  /** Null where there is none, none younger than seven days, or none of this account. */
  read(name: string): Promise<Draft | null>;
  /** Resolves to the moment from which the draft outlives the page. */
  write(name: string, value: unknown): Promise<number>;
  remove(name: string): Promise<void>;
}

/** The drafts that were sealed with this key; others lie there unread until they are too old. */
export const draftsUnder = (key: Promise<CryptoKey>): DraftStore => ({
  read: async (name) => {
    const db = await database();
    const row = (await db.get(STORE, name)) as Row | undefined;
    if (!row) return null;
    if (row.savedAt < Date.now() - KEPT_MS) {
      await db.delete(STORE, name);
      return null;
    }
    const value = await openDraft(await key, name, row);
    return value === null ? null : { value, savedAt: row.savedAt };
  },
  write: async (name, value) => {
    const sealed = await sealDraft(await key, name, value);
    const savedAt = Date.now();
    await (await database()).put(STORE, { ...sealed, savedAt } satisfies Row, name);
    return savedAt;
  },
  remove: async (name) => (await database()).delete(STORE, name),
});

/** Removes every draft from this device: on signing out. */
export const forgetDrafts = async (): Promise<void> => {
  const db = await opened?.catch(() => null);
  db?.close();
  opened = null;
  await deleteDB(DATABASE).catch(() => undefined);
};
