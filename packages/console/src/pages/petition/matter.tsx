import { Block } from '../../parts/case-page/block';
import { CadreName } from '../../parts/names/names';
import { fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { PETITION_WORDS } from './words';

/** What came in, in the petitioner’s words, with day and place. */
export const Matter = ({ petition }: { readonly petition: PetitionCaseFragment }) => {
  const words = useWords(PETITION_WORDS);
  const { locale } = useLocale();
  const { text, place, receivedAt, handler, answeredAfterDays } = petition;
  return (
    <Block title={words.matter}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.received}</dt>
          <dd className="number">{fullDay(receivedAt, locale)}</dd>
        </div>
        {place ? (
          <div>
            <dt>{words.place}</dt>
            <dd>{place}</dd>
          </div>
        ) : null}
        {handler ? (
          <div>
            <dt>{words.handler}</dt>
            <dd>
              <CadreName cadre={handler} />
            </dd>
          </div>
        ) : null}
        {answeredAfterDays === null ? null : (
          <div>
            <dt>{words.answered}</dt>
            <dd>{words.answeredAfter(answeredAfterDays)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.text}>{text}</p>
    </Block>
  );
};
