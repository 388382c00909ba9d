import { Link, useLocation } from 'react-router';
import { count } from '../../words/dates';
import styles from './work.module.css';
import { viewWord } from './views';

/** The views of a desk with their counts; each is an address of its own. Only what is late is coloured. */
export const ViewBar = <View extends string>({
  label,
  views,
  chosen,
  nameOf,
  countOf,
  late,
}: {
  readonly label: string;
  readonly views: readonly View[];
  readonly chosen: View;
  readonly nameOf: (view: View) => string;
  /** Null until the first answer is there. */
  readonly countOf: (view: View) => number | null;
  /** The views that count what is late. */
  readonly late: readonly View[];
}) => {
  const { pathname, search } = useLocation();
  const addressOf = (view: View) => {
    const parameters = new URLSearchParams(search);
    parameters.set('view', viewWord(view));
    return `${pathname}?${parameters.toString()}`;
  };
  return (
    <nav className={styles.views} aria-label={label}>
      {views.map((view) => {
        const value = countOf(view);
        const isLate = late.includes(view) && (value ?? 0) > 0;
        return (
          <Link
            key={view}
            to={addressOf(view)}
            className={isLate ? styles.late : undefined}
            aria-current={view === chosen ? 'page' : undefined}
          >
            {isLate ? <span aria-hidden="true">■ </span> : null}
            {nameOf(view)} <strong className="number">{value === null ? '…' : count(value)}</strong>
          </Link>
        );
      })}
    </nav>
  );
};
