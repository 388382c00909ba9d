import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { noteDraftRestored } from '../api/counts';
import { useMe } from '../shell/me-context';
import { importDraftKey } from './draft-crypto';
import { draftsUnder, type Draft } from './draft-store';

const PAUSE_MS = 500;

/** The draft of one form. */
export interface DraftHandle<Value> {
  /** Whether it was looked for; a form waits for it, so that nothing typed is overwritten. */
  readonly ready: boolean;
  /** What an earlier visit left, if anything. */
  readonly restored: Value | null;
  /** In ms since 1970; null before the first save. */
  readonly savedAt: number | null;
  /** Keeps a value, at the latest half a second from now. */
  readonly keep: (value: Value) => void;
  /** Removes it: it was sent, or is not wanted any more. */
  readonly discard: () => Promise<void>;
}

/** Keeps what is typed in a form on this device, encrypted with the account’s key, for seven days or until it is sent. */
export const useDraft = <Value>(name: string): DraftHandle<Value> => {
  const { draftKey, account } = useMe();
  const store = useMemo(() => draftsUnder(importDraftKey(draftKey)), [draftKey]);
  const key = `${account}/${name}`;
  const [found, setFound] = useState<{ readonly key: string; readonly draft: Draft | null } | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null);
  useEffect(() => {
    let gone = false;
    void store
      .read(key)
      .catch(() => null)
      .then((draft) => {
        if (gone) return;
        setFound({ key, draft });
        setSavedAt(draft?.savedAt ?? null);
        if (draft) noteDraftRestored();
      });
    const flush = () => {
      if (!pending.current) return;
      clearTimeout(pending.current.timer);
      pending.current.save();
    };
    addEventListener('pagehide', flush);
    return () => {
      gone = true;
      flush();
      removeEventListener('pagehide', flush);
    };
  }, [store, key]);
  const keep = useCallback(
    (value: Value) => {
      if (pending.current) clearTimeout(pending.current.timer);
      const save = () => {
        pending.current = null;
        void store
          .write(key, value)
          .then(setSavedAt)
          .catch(() => setSavedAt(null));
      };
      pending.current = { save, timer: setTimeout(save, PAUSE_MS) };
    },
    [store, key],
  );
  const discard = useCallback(async () => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = null;
    setSavedAt(null);
    setFound({ key, draft: null });
    await store.remove(key).catch(() => undefined);
  }, [store, key]);
  const ready = found?.key === key;
  return {
    ready,
    restored: ready ? ((found.draft?.value ?? null) as Value | null) : null,
    savedAt,
    keep,
    discard,
  };
};
