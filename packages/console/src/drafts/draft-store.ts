import { openDB, type IDBPDatabase } from 'idb';
import type { SealedDraft } from './draft-crypto';

const DATABASE = 'lianxin-drafts';
const STORE = 'drafts';
const KEPT_MS = 7 * 24 * 3600 * 1000;

/** A sealed draft with the moment of its save, in ms since 1970. */
export interface KeptDraft extends SealedDraft {
  readonly savedAt: number;
}

/** Where sealed drafts lie on this device. A promise fails where the device keeps nothing: private mode, no room left. */
export interface DraftStore {
  /** Null where there is none, or none younger than seven days. */
  read(place: string): Promise<KeptDraft | null>;
  /** Asks for the write before anything is awaited, so that it outlives a page that is about to go. */
  write(place: string, draft: KeptDraft): Promise<void>;
  remove(place: string): Promise<void>;
  /** Removes every draft, whoever’s, and writes none any more: somebody signed out. Never fails. */
  forget(): Promise<void>;
}

const isTooOld = ({ savedAt }: KeptDraft): boolean => savedAt < Date.now() - KEPT_MS;

/** Drafts that nobody opens again, of a form that is gone or of another account, don’t stay for ever. */
const sweep = async (db: IDBPDatabase): Promise<void> => {
  const { store, done } = db.transaction(STORE, 'readwrite');
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue())
    if (isTooOld(cursor.value as KeptDraft)) await cursor.delete();
  await done;
};

const put = async (db: IDBPDatabase, place: string, draft: KeptDraft): Promise<void> => {
  const transaction = db.transaction(STORE, 'readwrite');
  const asked = transaction.store.put(draft, place);
  transaction.commit();
  await Promise.all([asked, transaction.done]);
};

/** The drafts of this device, in its IndexedDB. */
export const openDraftStore = (): DraftStore => {
  let opening: Promise<IDBPDatabase> | null = null;
  /** The database once it is open: what is asked for in the last moment of a page can’t wait. */
  let open: IDBPDatabase | null = null;
  let forgotten = false;
  const closed = () => {
    opening = null;
    open = null;
  };
  const begin = async (): Promise<IDBPDatabase> => {
    const db = await openDB(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(STORE),
      // A newer console in another tab doesn’t wait for this one.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
    open = db;
    await sweep(db);
    return db;
  };
  const database = (): Promise<IDBPDatabase> => {
    opening ??= begin().catch((error: unknown) => {
      // The next try may succeed: room was made, the upgrade is done.
      closed();
      throw error;
    });
    return opening;
  };
  return {
    read: async (place) => {
      const kept = (await (await database()).get(STORE, place)) as KeptDraft | undefined;
      return kept && !isTooOld(kept) ? kept : null;
    },
    write: async (place, draft) => {
      if (forgotten) return;
      await put(open ?? (await database()), place, draft);
    },
    remove: async (place) => (await database()).delete(STORE, place),
    forget: async () => {
      forgotten = true;
      await database()
        .then((db) => db.clear(STORE))
        .catch(() => undefined);
    },
  };
};

/** The one store of this page. */
export const draftStore = openDraftStore();

/** Removes every draft from this device: on signing out. */
export const forgetDrafts = (): Promise<void> => draftStore.forget();
