import { sealDraft, type SealedDraft } from './draft-crypto';
import type { DraftStore } from './draft-store';

const PAUSE_MS = 500;

/** Whether what is typed outlives the page: since when (ms since 1970), or that this device keeps nothing. */
export type Keeping =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kept'; readonly savedAt: number }
  | { readonly kind: 'refused' };

/** Keeps the newest value of one form. */
export interface DraftWriter {
  /**
   * Keeps a value, at the latest half a second from now however fast more is typed; resolves when it is sealed, so that
   * `flushNow` can write it.
   */
  readonly keep: (value: unknown) => Promise<void>;
  /** Resolves when the newest value is written, or can’t be. */
  readonly flush: () => Promise<void>;
  /** Asks for the newest sealed value to be written, at once: the page is about to go. */
  readonly flushNow: () => void;
  /** Removes the draft; what was kept before isn’t written afterwards. */
  readonly discard: () => Promise<void>;
}

interface Sealed {
  readonly turn: number;
  readonly draft: SealedDraft;
}

/**
 * Writes a draft every half second. Each value is sealed as soon as it is typed, because sealing takes a moment that a page
 * that is closed doesn’t have; only the write waits. Writes of one draft never overtake each other.
 */
export const draftWriter = (
  key: Promise<CryptoKey>,
  place: string,
  store: Pick<DraftStore, 'write' | 'remove'>,
  tell: (keeping: Keeping) => void,
): DraftWriter => {
  let turn = 0;
  let written = 0;
  let sealing: Promise<void> = Promise.resolve();
  let newest: Sealed | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const write = async (): Promise<void> => {
    if (newest === null || newest.turn <= written) return;
    const { turn: ofTurn, draft } = newest;
    const savedAt = Date.now();
    written = ofTurn;
    try {
      await store.write(place, { ...draft, savedAt });
      if (written === ofTurn) tell({ kind: 'kept', savedAt });
    } catch {
      if (written === ofTurn) tell({ kind: 'refused' });
    }
  };
  const flush = async (): Promise<void> => {
    stop();
    await sealing;
    await write();
  };
  return {
    keep: (value) => {
      turn += 1;
      const ofTurn = turn;
      sealing = key
        .then((usable) => sealDraft(usable, place, value))
        .then((draft) => {
          if (ofTurn === turn) newest = { turn: ofTurn, draft };
        })
        .catch(() => tell({ kind: 'refused' }));
      timer ??= setTimeout(() => void flush(), PAUSE_MS);
      return sealing;
    },
    flush,
    flushNow: () => void write(),
    discard: async () => {
      stop();
      turn += 1;
      written = turn;
      newest = null;
      tell({ kind: 'nothing' });
      await store.remove(place).catch(() => undefined);
    },
  };
};
