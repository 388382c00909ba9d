import { useWords } from '../words/locale';
import { SHELL_WORDS } from '../shell/words';
import styles from './cannot-begin.module.css';

/** Shown when neither the gateway nor the identity provider lets anybody in. */
export const CannotBegin = ({ again }: { readonly again: () => void }) => {
  const words = useWords(SHELL_WORDS);
  return (
    <main className={styles.page} role="alert">
      <h1>{words.product}</h1>
      <p>{words.signInFailed}</p>
      <button type="button" onClick={again}>
        {words.again}
      </button>
    </main>
  );
};
