import { firstRefusal, type Guard, type Rejection, type Uuid } from '@lianxin/kernel';
import { refuse } from '../refuse';

/** A page of the console with its filters, kept under a name by one account for itself. */
export interface SavedView {
  readonly id: Uuid;
  readonly name: string;
  /** Path and query within the console: "/work?role=PETITION_CLERK&view=OVERDUE". */
  readonly address: string;
  /** An instant, ISO 8601 UTC. */
  readonly createdAt: string;
}

/** How many views an account keeps. */
const MOST_VIEWS = 30;
/** How many characters a view's name may have. */
const LONGEST_NAME = 30;
/** How many characters an address may have. */
const LONGEST_ADDRESS = 500;

export type SaveViewRefusal = 'NAME_BLANK' | 'NAME_TOO_LONG' | 'ADDRESS_NOT_OF_CONSOLE' | 'TOO_MANY_VIEWS';

/** A view that somebody wants to keep. */
export interface NewView {
  readonly viewId: Uuid;
  readonly name: string;
  readonly address: string;
}

type Rule = Guard<[readonly SavedView[], NewView], SaveViewRefusal>;

const lengthOf = (text: string): number => [...text].length;

const mustHaveName: Rule = (_, { name }) => (name.trim() === '' ? refuse('NAME_BLANK') : null);

const mustHaveShortName: Rule = (_, { name }) =>
  lengthOf(name.trim()) > LONGEST_NAME ? refuse('NAME_TOO_LONG', { longest: LONGEST_NAME }) : null;

/** A browser takes "//" and "/\\" for the beginning of another host, and skips blanks and controls before it says so. */
const mustStayInConsole: Rule = (_, { address }) =>
  /^\/(?![/\\])[^\s\\\p{C}]*$/u.test(address) && lengthOf(address) <= LONGEST_ADDRESS
    ? null
    : refuse('ADDRESS_NOT_OF_CONSOLE', { longest: LONGEST_ADDRESS });

const mustHaveRoom: Rule = (views, { name }) =>
  views.length < MOST_VIEWS || views.some((one) => one.name === name.trim())
    ? null
    : refuse('TOO_MANY_VIEWS', { most: MOST_VIEWS });

/**
 * The view that is kept from now on: under a name that is taken the earlier one with another address, else a new one.
 * Refuses a blank name (NAME_BLANK), one over 30 characters (NAME_TOO_LONG), what is no path of the console
 * (ADDRESS_NOT_OF_CONSOLE) and a 31st view (TOO_MANY_VIEWS).
 */
export const saveView = (
  views: readonly SavedView[],
  view: NewView,
  at: string,
): SavedView | Rejection<SaveViewRefusal> => {
  const refusal = firstRefusal(
    [mustHaveName, mustHaveShortName, mustStayInConsole, mustHaveRoom],
    views,
    view,
  );
  if (refusal) return refusal;
  const name = view.name.trim();
  const earlier = views.find((one) => one.name === name);
  return earlier
    ? { ...earlier, address: view.address }
    : { id: view.viewId, name, address: view.address, createdAt: at };
};

/** The view that is no longer kept; refuses one that the account doesn't keep (VIEW_UNKNOWN). */
export const removeView = (
  views: readonly SavedView[],
  viewId: Uuid,
): SavedView | Rejection<'VIEW_UNKNOWN'> => views.find(({ id }) => id === viewId) ?? refuse('VIEW_UNKNOWN');
