import { Block } from '../../parts/case-page/block';
import { CadreName, UnitName } from '../../parts/names/names';
import { fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { REQUEST_WORDS } from './words';

/** What the firm asks for in its words, and what the one who sorted it noted; of a complaint, the unit complained of. */
export const Matter = ({ request }: { readonly request: RequestCaseFragment }) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  const { text, receivedAt, handler, complainedOf, triageNote } = request;
  return (
    <Block title={words.matter}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.received}</dt>
          <dd className="number">{fullDay(receivedAt, locale)}</dd>
        </div>
        {handler ? (
          <div>
            <dt>{words.handler}</dt>
            <dd>
              <CadreName cadre={handler} />
            </dd>
          </div>
        ) : null}
        {complainedOf ? (
          <div>
            <dt>{words.complainedOf}</dt>
            <dd>
              <UnitName unit={complainedOf} />
            </dd>
          </div>
        ) : null}
      </dl>
      <p className={styles.text}>{text}</p>
      {triageNote ? (
        <p className={styles.text}>
          <span className={styles.quiet}>{words.triageNote}</span> {triageNote}
        </p>
      ) : null}
    </Block>
  );
};
