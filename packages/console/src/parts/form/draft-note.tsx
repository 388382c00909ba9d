import type { DraftHandle } from '../../drafts/use-draft';
import { timeToTheSecond } from '../../words/dates';
import { useWords } from '../../words/locale';
import styles from './form.module.css';
import { FORM_WORDS } from './words';

/**
 * Says whether what is typed is kept, and since when; lets it be emptied. The time changes with every few words, so that only
 * the first save is read out.
 */
export const DraftNote = ({
  draft: { keeping, restored, unreadable },
  onDrop,
}: {
  readonly draft: Pick<DraftHandle<unknown>, 'keeping' | 'restored' | 'unreadable'>;
  readonly onDrop: () => void;
}) => {
  const words = useWords(FORM_WORDS);
  const { kind } = keeping;
  return (
    <div className={styles.draft}>
      {kind === 'kept' ? (
        <>
          <span className="number">{words.saved(timeToTheSecond(keeping.savedAt))}</span>
          <button type="button" className={styles.change} onClick={onDrop}>
            {words.dropDraft}
          </button>
        </>
      ) : null}
      {restored !== null ? <span>{words.restored}</span> : null}
      <span role="status" className={kind === 'refused' || unreadable ? styles.warned : 'visually-hidden'}>
        {kind === 'kept' ? words.savedOnce : null}
        {kind === 'refused' ? <>◆ {words.keepsNothing}</> : null}
        {unreadable && kind === 'nothing' ? <>◆ {words.unreadable}</> : null}
      </span>
    </div>
  );
};
