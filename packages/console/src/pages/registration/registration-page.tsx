import { Button } from 'antd';
import { useEffect } from 'react';
import { useDraft, type DraftHandle } from '../../drafts/use-draft';
import { DraftNote } from '../../parts/form/draft-note';
import { FaultSummary } from '../../parts/form/fault-summary';
import { focusAfter, focusField } from '../../parts/form/focus';
import { useSubmitKeys } from '../../parts/keys/submit-keys';
import { RefusalNote } from '../../parts/refusal/refusal';
import { NotFound, Skeleton } from '../../parts/states/states';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { SHELL_WORDS } from '../../shell/words';
import { useWords } from '../../words/locale';
import { LetterForm } from './letter-form';
import { labelOf } from './letter-faults';
import { Registered } from './registered';
import styles from './registration.module.css';
import { useRegistration } from './use-registration';
import { LETTER_WORDS } from './words';

const FIRST = 'petitioners.0.name';

const Desk = ({ draft }: { readonly draft: DraftHandle<unknown> }) => {
  const words = useWords(LETTER_WORDS);
  const { desk, faults, refusal, registered, running, register } = useRegistration(draft);
  useEffect(() => {
    if (registered?.next) focusField(FIRST);
  }, [registered]);
  useSubmitKeys((next) => void register(next));
  const anew = (act: () => void) => () => focusAfter(FIRST, act);
  const part = { letter: desk.kept.letter, change: desk.change, faults };
  return (
    <div className={styles.desk}>
      <form
        className={styles.letter}
        autoComplete="off"
        aria-label={words.title}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={styles.bar}>
          <div className={styles.kept}>
            <DraftNote draft={draft} onDrop={anew(desk.clear)} />
            {desk.restore ? (
              <button type="button" className={styles.add} onClick={anew(desk.restore)}>
                {words.restoreCleared}
              </button>
            ) : null}
          </div>
          <Button type="primary" loading={running} onClick={() => void register(false)}>
            {words.register} <kbd className={styles.keys}>Ctrl+Enter</kbd>
          </Button>
          <Button disabled={running} onClick={() => void register(true)}>
            {words.registerNext} <kbd className={styles.keys}>Ctrl+Shift+Enter</kbd>
          </Button>
        </div>
        <FaultSummary faults={faults} labelOf={(field) => labelOf(field, words)} />
        <RefusalNote refusal={refusal} />
        <LetterForm {...part} />
      </form>
      <div className={styles.side}>
        {registered ? (
          <Registered registration={registered} />
        ) : (
          <p className={styles.hint}>{words.nothingYet}</p>
        )}
      </div>
    </div>
  );
};

/** The registration desk (信访登记): a letter entered by keyboard alone, kept while it is typed, registered once. */
export const Component = () => {
  const words = useWords(LETTER_WORDS);
  const { product } = useWords(SHELL_WORDS);
  const may = holds(useMe(), 'PETITION_CLERK');
  const draft = useDraft<unknown>('registration');
  useEffect(() => {
    document.title = `${words.title} · ${product}`;
  }, [words, product]);
  if (!may) return <NotFound />;
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <span className={styles.hint}>{words.onlyText}</span>
      </header>
      {draft.ready ? <Desk draft={draft} /> : <Skeleton />}
    </>
  );
};
