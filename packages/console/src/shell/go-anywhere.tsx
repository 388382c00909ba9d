import { lazy, Suspense, useState } from 'react';
import { useEffect } from 'react';
import { useWords, type Words } from '../words/locale';
import styles from './go-anywhere.module.css';

const GoAnywhereDialog = lazy(() =>
  import('./go-anywhere-dialog').then(({ GoAnywhereDialog: component }) => ({ default: component })),
);

const zh = { find: '编号、单位、干部' };
const en: typeof zh = { find: 'Number, unit, cadre' };
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

/** The box in the header, and Ctrl+K, with which one goes to any case, unit or cadre. */
export const GoAnywhere = () => {
  const words = useWords(WORDS);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button type="button" className={styles.box} onClick={() => setOpen(true)}>
        <span aria-hidden="true">⌕</span> {words.find} <kbd>Ctrl+K</kbd>
      </button>
      {open ? (
        <Suspense>
          <GoAnywhereDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
