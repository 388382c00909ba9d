import { Block } from '../../parts/case-page/block';
import { FIRM_WORDS } from '../../parts/firms/words';
import { UnitName } from '../../parts/names/names';
import { fullDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import type { EnterpriseFileFragment } from './enterprise-file.fragment.generated';
import styles from './enterprise-page.module.css';
import { ENTERPRISE_WORDS } from './words';

/** What the file of a firm says, with its code explained part by part. */
export const FileFacts = ({ firm }: { readonly firm: EnterpriseFileFragment }) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { sizes, codeKinds } = useWords(FIRM_WORDS);
  const { locale } = useLocale();
  return (
    <Block title={words.file}>
      <dl className={styles.lines}>
        <div>
          <dt>{codeKinds[firm.codeKind]}</dt>
          <dd>
            <span className="number">{firm.creditCode}</span>
            <details className={styles.fold}>
              <summary>{words.explained}</summary>
              <ul className={styles.plain}>
                {firm.codeExplained.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
        <div>
          <dt>{words.size}</dt>
          <dd>{firm.size ? sizes[firm.size] : '—'}</dd>
        </div>
        <div>
          <dt>{words.industry}</dt>
          <dd>{firm.industryCode ?? '—'}</dd>
        </div>
        <div>
          <dt>{words.place}</dt>
          <dd>{firm.place ?? '—'}</dd>
        </div>
        <div>
          <dt>{words.filed}</dt>
          <dd>
            <UnitName unit={firm.filedBy} />{' '}
            <span className={`${styles.quiet} number`}>{fullDay(firm.filedOn, locale)}</span>
          </dd>
        </div>
      </dl>
    </Block>
  );
};
