import { Button } from 'antd';
import { Block } from '../../../parts/case-page/block';
import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { usePaper } from './use-paper';
import { BLOCK_WORDS } from './words';

type Paper = PetitionCaseFragment['documents'][number];

const PaperLine = ({ paper, number }: { readonly paper: Paper; readonly number: string }) => {
  const words = useWords(BLOCK_WORDS);
  const { locale } = useLocale();
  const { id, label, issuedOn, pages } = paper;
  const [state, fetchIt] = usePaper(String(id), `${number}-${label}.pdf`);
  return (
    <li className={styles.paper}>
      <span>{label}</span>
      <span className={`${styles.quiet} number`}>{fullDay(issuedOn, locale)}</span>
      <span className={`${styles.quiet} number`}>{pages === null ? words.beingSet : words.pages(pages)}</span>
      <Button size="small" aria-label={words.saveOf(label)} loading={state === 'saving'} onClick={fetchIt}>
        {words.save}
      </Button>
      <span role="status" className={state === 'failed' ? styles.attention : 'visually-hidden'}>
        {state === 'failed' ? `◆ ${words.notSaved}` : null}
        {state === 'saved' ? words.saved(label) : null}
      </span>
    </li>
  );
};

/** The papers that the reader may have, oldest first, as they were issued. */
export const Papers = ({ petition: { documents, number } }: { readonly petition: PetitionCaseFragment }) => {
  const words = useWords(BLOCK_WORDS);
  if (documents.length === 0) return null;
  return (
    <Block title={words.papers}>
      <ol className={styles.list}>
        {documents.map((paper) => (
          <PaperLine key={paper.id} paper={paper} number={number} />
        ))}
      </ol>
    </Block>
  );
};
