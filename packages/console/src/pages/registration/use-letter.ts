import { useCallback, useRef, useState } from 'react';
import type { DraftHandle } from '../../drafts/use-draft';
import { readKeptLetter, type KeptLetter } from './kept-letter';
import { blankLetter, isBlankLetter, type Letter, type Pile } from './letter';

const anew = (letter: Letter): KeptLetter => ({
  letter,
  idempotencyKey: crypto.randomUUID(),
  unanswered: [],
});

/** The letter that is being typed. */
export interface LetterDesk {
  readonly kept: KeptLetter;
  /** What is typed now, also for whoever waited since it was shown. */
  readonly now: () => KeptLetter;
  readonly change: (change: (letter: Letter) => Letter) => void;
  /** Keeps the letter, as it is now, with another key or with what was sent of it. */
  readonly hold: (change: Partial<KeptLetter>) => void;
  /** Goes on with the same words under a new key: what is sent from now on is another registration. */
  readonly renew: () => void;
  /** The next letter of the pile. */
  readonly begin: (pile: Pile) => void;
  /** Empties the form; `restore` brings it back until something is typed. */
  readonly clear: () => void;
  readonly restore: (() => void) | null;
}

/** Holds the letter that is being typed, and its draft; a letter in which nothing is typed leaves none. */
export const useLetter = (
  { restored, keep, discard }: Pick<DraftHandle<unknown>, 'restored' | 'keep' | 'discard'>,
  pile: Pile,
): LetterDesk => {
  const [kept, setKept] = useState(() => readKeptLetter(restored, pile) ?? anew(blankLetter(pile)));
  const [cleared, setCleared] = useState<KeptLetter | null>(null);
  const current = useRef(kept);
  const put = useCallback(
    (next: KeptLetter) => {
      current.current = next;
      setKept(next);
      setCleared(null);
      if (isBlankLetter(next.letter)) void discard();
      else keep(next);
    },
    [keep, discard],
  );
  const hold = (change: Partial<KeptLetter>) => put({ ...current.current, ...change });
  return {
    kept,
    now: () => current.current,
    change: (change) => hold({ letter: change(current.current.letter) }),
    hold,
    renew: () => put(anew(current.current.letter)),
    begin: (next) => put(anew(blankLetter(next))),
    clear: () => {
      const before = current.current;
      put(anew(blankLetter(before.letter)));
      setCleared(before);
    },
    restore: cleared === null ? null : () => put(cleared),
  };
};
