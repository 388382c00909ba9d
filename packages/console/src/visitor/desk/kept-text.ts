import { useState } from 'react';

/** What was typed on this page and not sent; in memory only, so that a session that ran out costs nobody his words. */
const typed = new Map<string, string>();

/** A text that is still there when its case is opened again before the page is left. `key` names the case and the field. */
export const useKeptText = (key: string): readonly [text: string, keep: (text: string) => void] => {
  const [text, setText] = useState(() => typed.get(key) ?? '');
  const keep = (next: string) => {
    if (next === '') typed.delete(key);
    else typed.set(key, next);
    setText(next);
  };
  return [text, keep];
};

/** Forgets all that was typed: whoever ends his session leaves nothing behind. */
export const forgetTexts = (): void => typed.clear();
