import { openDraft, placeOf } from './draft-crypto';
import { slotOf } from './draft-slot';
import { draftStore } from './draft-store';
import { draftWriter, type DraftWriter, type Keeping } from './draft-writer';

/** What an earlier visit left of a form. */
export interface LeftBefore {
  /** Null where nothing was left, or nothing that can be read. */
  readonly value: unknown;
  readonly savedAt: number | null;
  /** Something was left, but under a key that the account no longer has. */
  readonly unreadable: boolean;
}

/** The draft of one form while it is shown. */
export interface FormDraft {
  readonly left: LeftBefore;
  readonly writer: DraftWriter;
  /** Writes what is still to be written, and leaves the draft to the next who shows the form. */
  readonly close: () => void;
}

const hasDraft = (slot: string): Promise<boolean> =>
  draftStore.read(slot).then(
    (kept) => kept !== null,
    () => false,
  );

const lookFor = async (key: Promise<CryptoKey>, slot: string): Promise<LeftBefore> => {
  const [usable, kept] = await Promise.all([key, draftStore.read(slot)]);
  if (kept === null) return { value: null, savedAt: null, unreadable: false };
  const draft = await openDraft(usable, slot, kept);
  return draft
    ? { value: draft.value, savedAt: kept.savedAt, unreadable: false }
    : { value: null, savedAt: null, unreadable: true };
};

/** Writes what is still to be written when the page goes out of sight: what comes after may be its end. */
const onLeaving = (writer: DraftWriter): (() => void) => {
  const leave = () => {
    writer.flushNow();
    void writer.flush();
  };
  const hide = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  addEventListener('beforeunload', leave);
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    removeEventListener('beforeunload', leave);
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
};

/** Finds the draft of a form in this tab, and keeps it from now on. Fails where this device keeps nothing. */
export const openFormDraft = async (
  key: Promise<CryptoKey>,
  account: string,
  name: string,
  tell: (keeping: Keeping) => void,
): Promise<FormDraft> => {
  const { slot, leave } = slotOf(await placeOf(account, name), hasDraft);
  try {
    const own = await slot;
    const left = await lookFor(key, own);
    const writer = draftWriter(key, own, draftStore, tell);
    const unwatch = onLeaving(writer);
    const close = () => {
      unwatch();
      leave(writer.flush());
    };
    return { left, writer, close };
  } catch (error) {
    leave(Promise.resolve());
    throw error;
  }
};
