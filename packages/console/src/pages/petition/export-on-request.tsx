import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../words/locale';
import styles from './petition-page.module.css';
import { PETITION_WORDS } from './words';

const ExportForm = lazy(() => import('./export-form').then(({ ExportForm: form }) => ({ default: form })));

/** For a clerk: what is held about somebody, given to him on his written request. */
export const ExportOnRequest = () => {
  const words = useWords(PETITION_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.export}</summary>
      {open ? (
        <Suspense>
          <ExportForm />
        </Suspense>
      ) : null}
    </details>
  );
};
