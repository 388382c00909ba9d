import { useLocation, useNavigate, type Location } from 'react-router';

/** What was typed to look for somebody or some firm: kept with the entry of the history, never in an address. */
interface Typed {
  readonly typed?: string;
}

/** What was typed at an entry of the history, to be kept at the next one. */
export const typedOf = (state: unknown): Typed => {
  const typed = (state as Typed | null)?.typed;
  return typeof typed === 'string' && typed !== '' ? { typed } : {};
};

/** Reads and writes what was typed; changing it goes back to the first page. */
export const useTyped = (): readonly [typed: string, setTyped: (typed: string) => void] => {
  const { pathname, search, state } = useLocation() as Location<unknown>;
  const navigate = useNavigate();
  const setTyped = (typed: string) => void navigate(pathname + search, { state: typedOf({ typed }) });
  return [typedOf(state).typed ?? '', setTyped];
};
