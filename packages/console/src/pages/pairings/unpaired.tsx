import { Link } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { UnitName } from '../../parts/names/names';
import { Panel } from '../../parts/panel/panel';
import { FailureNote, Skeleton } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import styles from './pairings.module.css';
import { UnpairedDocument } from './unpaired.generated';
import { PAIRINGS_WORDS } from './words';

/** The recruits for whom a pairing can be proposed, those first whose probation ends first; each leads to its form. */
export const Unpaired = () => {
  const words = useWords(PAIRINGS_WORDS);
  const { data, failure, refetch } = usePageQuery(UnpairedDocument, {});
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={3} />;
  const recruits = data.recruits.edges.map(({ node }) => node).filter(({ pairing }) => pairing === null);
  return (
    <Panel title={words.unpaired}>
      {recruits.length === 0 ? <p>{words.nobody}</p> : null}
      <ul className={styles.recruits}>
        {recruits.map(({ id, name, unit, probation }) => (
          <li key={id}>
            <Link to={`/cadres/${id}?step=proposePairing`}>{name}</Link> <UnitName unit={unit} />
            {probation ? <span className={styles.quiet}> {words.until(probation.until)}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
