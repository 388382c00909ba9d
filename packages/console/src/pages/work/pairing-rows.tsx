import type { PairingRowPartsFragment } from '../../parts/cases/pairing-row.fragment.generated';
import { CadreName, UnitName } from '../../parts/names/names';
import type { Column } from '../../parts/table/list-table';
import { shortDay } from '../../words/dates';
import styles from './work.module.css';
import type { WorkWords } from './words';

type Row = PairingRowPartsFragment;

const Due = ({ due, words, today }: { due: Row['due']; words: WorkWords; today: string }) => {
  if (!due) return <>—</>;
  const late = due.daysLeft < 0;
  return (
    <span className={late ? `${styles.due} ${styles.lateText}` : styles.due}>
      <span aria-hidden="true">{late ? '■' : due.daysLeft === 0 ? '◆' : '○'}</span> {words.dueKinds[due.kind]}{' '}
      {words.left(due.daysLeft)} <span className="number">{shortDay(due.dueOn, today)}</span>
    </span>
  );
};

const Mentor = ({ slot, words }: { slot: Row['lead']; words: WorkWords }) =>
  slot.state === 'VACANT' ? (
    <span className={styles.attention}>◆ {words.vacant}</span>
  ) : (
    <CadreName cadre={slot.mentor} />
  );

/** The columns of a list of pairings. */
export const pairingColumns = (words: WorkWords, today: string): readonly Column<Row>[] => [
  {
    key: 'due',
    head: words.due,
    width: 200,
    cell: ({ due }) => <Due due={due} words={words} today={today} />,
  },
  { key: 'recruit', head: words.recruit, width: 96, links: true, cell: ({ recruit }) => recruit.name },
  {
    key: 'unit',
    head: words.unit,
    cell: ({ unit }) => <UnitName unit={unit} />,
    full: ({ unit }) => unit?.name,
  },
  { key: 'lead', head: words.lead, width: 110, cell: ({ lead }) => <Mentor slot={lead} words={words} /> },
  {
    key: 'middle',
    head: words.middle,
    width: 110,
    cell: ({ middle }) => <Mentor slot={middle} words={words} />,
  },
  {
    key: 'term',
    head: words.term,
    width: 172,
    cell: ({ term, dayOfTerm }) => (
      <span className="number">
        {shortDay(term.until, today)}
        {dayOfTerm === null ? null : <span className={styles.quiet}> {words.day(dayOfTerm)}</span>}
      </span>
    ),
  },
  {
    key: 'next',
    head: words.next,
    width: 140,
    cell: ({ nextStep }) => nextStep?.label ?? '—',
    full: ({ nextStep }) => nextStep?.label,
  },
];
