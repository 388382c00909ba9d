import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { noteDraftRestored } from '../api/counts';
import { useMe } from '../shell/me-context';
import { importDraftKey } from './draft-crypto';
import type { DraftWriter, Keeping } from './draft-writer';
import { openFormDraft, type LeftBefore } from './open-form-draft';

/** The draft of one form. */
export interface DraftHandle<Value> {
  /** Whether it was looked for; a form waits for it, so that nothing typed is overwritten. */
  readonly ready: boolean;
  /** What an earlier visit left, if anything. */
  readonly restored: Value | null;
  /** Something was left, but under a key that the account no longer has. */
  readonly unreadable: boolean;
  /** Whether what is typed outlives the page. */
  readonly keeping: Keeping;
  /** Keeps a value, at the latest half a second from now. */
  readonly keep: (value: Value) => void;
  /** Resolves when the newest value is written, or can’t be: before something is sent or the page is left on purpose. */
  readonly flush: () => Promise<void>;
  /** Removes it: it was sent, or is not wanted any more. */
  readonly discard: () => Promise<void>;
}

const NOTHING_LEFT: LeftBefore = { value: null, savedAt: null, unreadable: false };

const keepingOf = ({ savedAt }: LeftBefore): Keeping =>
  savedAt === null ? { kind: 'nothing' } : { kind: 'kept', savedAt };

/**
 * Keeps what is typed in a form on this device, encrypted with the account’s key, for seven days or until it is sent. Where the
 * device keeps nothing, the form works all the same and `keeping` says so.
 */
export const useDraft = <Value>(name: string): DraftHandle<Value> => {
  const { draftKey, account } = useMe();
  const key = useMemo(() => importDraftKey(draftKey), [draftKey]);
  const [found, setFound] = useState<{ readonly of: string; readonly left: LeftBefore } | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing' });
  const writer = useRef<DraftWriter | null>(null);
  const of = `${account}/${name}`;
  useEffect(() => {
    let gone = false;
    const tell = (told: Keeping) => {
      if (!gone) setKeeping(told);
    };
    const opening = openFormDraft(key, account, name, tell);
    opening.then(
      (draft) => {
        if (gone) return;
        writer.current = draft.writer;
        setFound({ of, left: draft.left });
        setKeeping(keepingOf(draft.left));
        if (draft.left.value !== null) noteDraftRestored();
      },
      () => {
        if (gone) return;
        setFound({ of, left: NOTHING_LEFT });
        setKeeping({ kind: 'refused' });
      },
    );
    return () => {
      gone = true;
      writer.current = null;
      void opening.then(({ close }) => close()).catch(() => undefined);
    };
  }, [key, account, name, of]);
  const keep = useCallback((value: Value) => void writer.current?.keep(value), []);
  const flush = useCallback(async () => writer.current?.flush(), []);
  const discard = useCallback(async () => {
    setFound((before) => before && { ...before, left: NOTHING_LEFT });
    await writer.current?.discard();
  }, []);
  const left = found?.of === of ? found.left : null;
  return {
    ready: left !== null,
    restored: (left?.value ?? null) as Value | null,
    unreadable: left?.unreadable ?? false,
    ...{ keeping, keep, flush, discard },
  };
};
