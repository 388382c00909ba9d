import { useEffect } from 'react';
import { SHELL_WORDS } from '../shell/words';
import { useWords } from '../words/locale';

/** Names the page in the browser’s tab: what it is, at most a number, never a person. */
export const useTitle = (name: string): void => {
  const { product } = useWords(SHELL_WORDS);
  useEffect(() => {
    document.title = `${name} · ${product}`;
  }, [name, product]);
};
