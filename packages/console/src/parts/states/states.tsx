import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Failure } from '../../api/failure';
import { useWords } from '../../words/locale';
import styles from './states.module.css';
import { STATE_WORDS } from './words';

const PATIENCE_MS = 300;

/** Grey lines where an answer will stand, shown only when it takes longer than 300 ms. */
export const Skeleton = ({ lines = 6 }: { readonly lines?: number }) => {
  const words = useWords(STATE_WORDS);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={styles.skeleton} role="status" aria-label={words.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
};

/** Nothing to show: why, and what to do next. */
export const Empty = ({ why, next }: { readonly why: string; readonly next?: ReactNode }) => (
  <div className={styles.empty}>
    <p>{why}</p>
    {next ? <p className={styles.next}>{next}</p> : null}
  </div>
);

/** What doesn’t exist and what isn’t to be seen are one page with the same words. */
export const NotFound = () => {
  const words = useWords(STATE_WORDS);
  return (
    <div className={styles.empty}>
      <h1>{words.notFound}</h1>
      <p className={styles.next}>{words.notFoundNext}</p>
      <p>
        <Link to="/">{words.home}</Link>
      </p>
    </div>
  );
};

/** Why a page or a block has nothing to show, with the trace id and another try. */
export const FailureNote = ({
  failure,
  retry,
}: {
  readonly failure: Failure;
  readonly retry?: () => void;
}) => {
  const words = useWords(STATE_WORDS);
  if (failure.kind === 'forbidden' || failure.kind === 'notFound') return <NotFound />;
  return (
    <div className={styles.empty} role="alert">
      <p>{words.failed[failure.kind]}</p>
      {failure.traceId ? <p className={styles.next}>{words.trace(failure.traceId)}</p> : null}
      {retry ? (
        <p>
          <button type="button" className={styles.retry} onClick={retry}>
            {words.retry}
          </button>
        </p>
      ) : null}
    </div>
  );
};

export type Owner = 'cadre' | 'petition' | 'enterprise' | 'some';

/** Stands where a part of a page is missing because another service is down. */
export const MissingPart = ({ of }: { readonly of: Owner }) => {
  const words = useWords(STATE_WORDS);
  return (
    <p className={styles.missing} role="status">
      {words.missing[of]}
    </p>
  );
};
