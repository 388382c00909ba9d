import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDraftStore, type KeptDraft } from './draft-store';

const DAY_MS = 24 * 3600 * 1000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const saved = (ageMs: number): KeptDraft => ({
  iv: new Uint8Array(12),
  sealed: new ArrayBuffer(16),
  savedAt: Date.now() - ageMs,
});

const placesOnDevice = async (): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('lianxin-drafts');
    asked.onerror = () => reject(new Error('not opened'));
    asked.onsuccess = () => {
      const keys = asked.result.transaction('drafts').objectStore('drafts').getAllKeys();
      keys.onsuccess = () => {
        asked.result.close();
        resolve(keys.result);
      };
    };
  });

it('gives back what was written last, to the next page as well', async () => {
  const before = openDraftStore();
  const newest = saved(0);
  await before.write('a', saved(DAY_MS));
  await before.write('a', newest);
  expect(await openDraftStore().read('a')).toEqual(newest);
  await before.remove('a');
  expect(await openDraftStore().read('a')).toBeNull();
});

it('forgets a draft after seven days, whether or not anybody asks for it again', async () => {
  const before = openDraftStore();
  await before.write('old', saved(7 * DAY_MS + 1000));
  await before.write('young', saved(7 * DAY_MS - 60_000));
  expect(await before.read('old')).toBeNull();
  expect(await openDraftStore().read('young')).not.toBeNull();
  expect(await placesOnDevice()).toEqual(['young']);
});

it('removes everything on signing out, other accounts’ drafts included, and writes nothing behind it', async () => {
  const store = openDraftStore();
  await store.write('mine', saved(0));
  await openDraftStore().write('another account’s', saved(0));
  const late = store.write('mine', saved(0));
  const forgetting = store.forget();
  const later = store.write('mine', saved(0));
  await Promise.all([late, forgetting, later]);
  expect(await placesOnDevice()).toEqual([]);
});

it('signs out also where nothing can be kept, and says of each write that it failed', async () => {
  const broken = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  };
  globalThis.indexedDB = broken as unknown as IDBFactory;
  const store = openDraftStore();
  await expect(store.read('a')).rejects.toThrow();
  await expect(store.write('a', saved(0))).rejects.toThrow();
  await expect(store.forget()).resolves.toBeUndefined();
});

it('tries the device again after it failed', async () => {
  const working = globalThis.indexedDB;
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'QuotaExceededError');
    },
  } as unknown as IDBFactory;
  const store = openDraftStore();
  await expect(store.write('a', saved(0))).rejects.toThrow();
  globalThis.indexedDB = working;
  await store.write('a', saved(0));
  expect(await store.read('a')).not.toBeNull();
});
