/** What `/metrics` counts of screens; nothing of what was typed, and nobody’s name. */
type Counted = 'draft_restored' | 'refusal_shown';

const send = (name: Counted, code: string | null): void => {
  const body = JSON.stringify(code === null ? { name } : { name, code });
  // A count that gets lost is lost: nobody waits for it.
  void fetch('/console/counts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
  }).catch(() => undefined);
};

/** Counts that somebody was shown a refusal, by its code; null for a failure without one. */
export const noteRefusal = (code: string | null): void => send('refusal_shown', code);

/** Counts that a draft came back. */
export const noteDraftRestored = (): void => send('draft_restored', null);
