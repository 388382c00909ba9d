import { Link } from 'react-router';
import { useWords } from '../../words/locale';
import { useTrail } from '../table/trail';
import styles from './case-head.module.css';
import { CASE_PAGE_WORDS } from './words';

const TrailLinks = () => {
  const words = useWords(CASE_PAGE_WORDS);
  const along = useTrail();
  if (!along) return null;
  const { trail, position, previous, next } = along;
  const step = (to: string | null, sign: string, label: string) =>
    to ? (
      <Link to={to} state={{ trail }} replace aria-label={label} className={styles.step}>
        {sign}
      </Link>
    ) : (
      <span className={styles.step} aria-hidden="true" />
    );
  return (
    <nav className={styles.trail} aria-label={words.ofList}>
      {step(previous, '‹', words.previous)}
      <span className="number">{words.position(position, trail.hrefs.length)}</span>
      {step(next, '›', words.next)}
    </nav>
  );
};

/** The head of a case’s page: its place in the list, number and subject, a few facts, and where it stands. */
export const CaseHead = ({
  number,
  subject,
  facts,
  status,
}: {
  readonly number: string;
  readonly subject: string;
  readonly facts: readonly string[];
  readonly status: string;
}) => (
  <header className={styles.head}>
    <TrailLinks />
    <h1 className={styles.title}>
      <span className="number">{number}</span> <span className={styles.subject}>{subject}</span>
    </h1>
    <span className={styles.facts}>{facts.join(' · ')}</span>
    <span className={styles.status}>{status}</span>
  </header>
);
