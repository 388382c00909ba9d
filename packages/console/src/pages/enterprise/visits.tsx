import { Block } from '../../parts/case-page/block';
import { CadreName, UnitName } from '../../parts/names/names';
import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import type { EnterpriseFileFragment } from './enterprise-file.fragment.generated';
import styles from './enterprise-page.module.css';
import { ENTERPRISE_WORDS } from './words';

/** The visits to a firm, and how many of this quarter's cap are used. */
export const Visits = ({
  firm: { visits, visitsThisQuarter },
}: {
  readonly firm: EnterpriseFileFragment;
}) => {
  const words = useWords(ENTERPRISE_WORDS);
  const { today } = useMe();
  if (!visits || !visitsThisQuarter)
    return (
      <Block title={words.visits}>
        <p className={styles.quiet}>{words.closed}</p>
      </Block>
    );
  const { quarter, had, allowed } = visitsThisQuarter;
  return (
    <Block
      title={words.visits}
      note={<span className="number">{words.ofQuarter(quarter, had, allowed)}</span>}
    >
      {visits.length === 0 ? <p className={styles.quiet}>{words.noVisits}</p> : null}
      <ol className={styles.plain}>
        {visits.map(({ id, visitedOn, purpose, topic, liaison, unit }) => (
          <li key={id} className={styles.facts}>
            <span className={`${styles.quiet} number`}>{shortDay(visitedOn, today)}</span>
            <span>{words.purposes[purpose]}</span>
            <span>{topic}</span>
            {liaison ? <CadreName cadre={liaison} /> : <UnitName unit={unit} />}
          </li>
        ))}
      </ol>
    </Block>
  );
};
