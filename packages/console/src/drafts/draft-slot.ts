/** What is used of the browser’s locks: they are held by a tab and go with it, also when it crashes. */
type Locks = Pick<LockManager, 'request'>;

const MOST = 9;
const REMEMBERED = 'lianxin.draft.';
/** The page before a reload may take a moment to let go. */
const PATIENCE_MS = 400;

interface Held {
  readonly slot: string;
  readonly release: () => void;
}

const hold = (locks: Locks, slot: string, patienceMs: number): Promise<Held | null> =>
  new Promise((resolve) => {
    const options = patienceMs === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(patienceMs) };
    locks
      .request(`lianxin-draft ${slot}`, options, (lock) => {
        if (lock === null) return resolve(null);
        return new Promise<void>((release) => resolve({ slot, release }));
      })
      .catch(() => resolve(null));
  });

/**
 * Takes one of the slots of a form for this tab, so that two tabs with the same form never write over each other: the one that
 * this tab had before a reload, or else a draft that no tab holds any more, or else an empty one.
 */
export const takeSlot = async (
  locks: Locks,
  place: string,
  hasDraft: (slot: string) => Promise<boolean>,
  before: string | null,
): Promise<Held> => {
  const again = before !== null && (await hasDraft(before)) ? await hold(locks, before, PATIENCE_MS) : null;
  if (again) return again;
  let empty: Held | null = null;
  for (let number = 1; number <= MOST; number += 1) {
    const held = await hold(locks, `${place}.${number}`, 0);
    if (held === null) continue;
    if (await hasDraft(held.slot)) {
      empty?.release();
      return held;
    }
    if (empty === null) empty = held;
    else held.release();
  }
  // Ten tabs with one form: the tenth has a slot that no other finds again.
  return empty ?? { slot: `${place}.${crypto.randomUUID()}`, release: () => undefined };
};

interface Shared {
  users: number;
  /** What the form before is still writing. */
  settled: Promise<unknown>;
  readonly held: Promise<Held>;
}

const inThisTab = new Map<string, Shared>();

/** A form’s slot in this tab, and how to let go of it. */
export interface OwnSlot {
  readonly slot: Promise<string>;
  /** Lets go once what is still being written is written. */
  readonly leave: (settled: Promise<unknown>) => void;
}

/**
 * The slot of a form in this tab. It is let go a moment late, so that a form that is shown anew at once, in another language
 * or by React’s double check, finds its own and what was typed last.
 */
export const slotOf = (place: string, hasDraft: (slot: string) => Promise<boolean>): OwnSlot => {
  const before = sessionStorage.getItem(REMEMBERED + place);
  const shared = inThisTab.get(place) ?? {
    users: 0,
    settled: Promise.resolve(),
    held: takeSlot(navigator.locks, place, hasDraft, before),
  };
  inThisTab.set(place, shared);
  shared.users += 1;
  const letGo = () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    inThisTab.delete(place);
    void shared.held.then(({ release }) => release());
  };
  return {
    slot: Promise.all([shared.held, shared.settled]).then(([{ slot }]) => {
      sessionStorage.setItem(REMEMBERED + place, slot);
      return slot;
    }),
    leave: (settled) => {
      shared.settled = settled;
      void settled.finally(() => setTimeout(letGo));
    },
  };
};
