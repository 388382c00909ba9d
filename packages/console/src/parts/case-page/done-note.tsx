import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words/locale';
import { useTrail } from '../table/trail';
import styles from './done-note.module.css';
import { CASE_PAGE_WORDS } from './words';

/** What was just done, read out and focused; from here it goes on to the next case of the same list. */
export const DoneNote = ({ said }: { readonly said: string | null }) => {
  const words = useWords(CASE_PAGE_WORDS);
  const along = useTrail();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said !== null) box.current?.focus();
  }, [said]);
  return (
    <div ref={box} role="status" tabIndex={-1} className={said === null ? undefined : styles.note}>
      {said === null ? null : (
        <>
          <span>
            <span aria-hidden="true">✓ </span>
            {said}
          </span>
          {along?.next ? (
            <Link to={along.next} state={{ trail: along.trail }} replace>
              {words.nextOf}
            </Link>
          ) : along ? (
            <Link to={along.trail.list}>{words.back}</Link>
          ) : null}
        </>
      )}
    </div>
  );
};
