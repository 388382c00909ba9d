import { useState, type FormEvent } from 'react';
import { Link, useLocation } from 'react-router';
import { useCommand } from '../../api/use-command';
import { RefusalNote } from '../../parts/refusal/refusal';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { RemoveViewDocument } from './remove-view.generated';
import { SaveViewDocument } from './save-view.generated';
import styles from './saved-views.module.css';
import { WORK_WORDS } from './words';

const SaveView = ({ address }: { readonly address: string }) => {
  const words = useWords(WORK_WORDS);
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const { run, running, refusal } = useCommand(SaveViewDocument, ['Me']);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await run({ input: { name: name.trim(), address } });
    if (outcome.kind !== 'done') return;
    setAsking(false);
    setName('');
  };
  if (!asking)
    return (
      <button type="button" className={styles.plain} onClick={() => setAsking(true)}>
        {words.save}
      </button>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <RefusalNote refusal={refusal} />
      <label>
        {words.viewName}{' '}
        <input
          value={name}
          required
          maxLength={30}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" disabled={running}>
        {words.keep}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {words.cancel}
      </button>
    </form>
  );
};

/** The reader’s own views: lists with filters under a name, kept with his account. */
export const SavedViews = () => {
  const words = useWords(WORK_WORDS);
  const { views } = useMe();
  const { pathname, search } = useLocation();
  const { run } = useCommand(RemoveViewDocument, ['Me']);
  const address = pathname + search;
  return (
    <div className={styles.views}>
      {views.map(({ id, name, address: saved }) => (
        <span key={id} className={styles.view}>
          <Link to={saved} aria-current={saved === address ? 'page' : undefined}>
            {name}
          </Link>
          <button
            type="button"
            className={styles.plain}
            aria-label={words.remove(name)}
            onClick={() => void run({ input: { id } })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      {views.some(({ address: saved }) => saved === address) ? null : <SaveView address={address} />}
    </div>
  );
};
