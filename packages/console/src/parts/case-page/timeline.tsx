import { useState } from 'react';
import { useMe } from '../../shell/me-context';
import { shanghai, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import { CadreName, UnitName } from '../names/names';
import type { CadreNamePartsFragment, UnitNamePartsFragment } from '../names/names.fragment.generated';
import { Block } from './block';
import styles from './timeline.module.css';
import { CASE_PAGE_WORDS } from './words';

/** A step of a case as its timeline tells it. */
export interface Told {
  readonly at: string;
  readonly label: string;
  readonly kind: 'HANDLING' | 'DEADLINE' | 'SUPERVISION';
  readonly unit: UnitNamePartsFragment | null;
  readonly officer: CadreNamePartsFragment | null;
}

const FILTERS = ['ALL', 'HANDLING', 'DEADLINE', 'SUPERVISION'] as const;
type Filter = (typeof FILTERS)[number];

const Entry = ({ told: { at, label, unit, officer } }: { readonly told: Told }) => {
  const { today } = useMe();
  const { day, time } = shanghai(at);
  return (
    <li className={styles.entry}>
      <time dateTime={at} className="number">
        {shortDay(day, today)} {time}
      </time>
      <span>{label}</span>
      <span className={styles.who}>
        {unit ? <UnitName unit={unit} /> : null} {officer ? <CadreName cadre={officer} /> : null}
      </span>
    </li>
  );
};

/** What happened in a case, newest first, all of it or one kind. */
export const Timeline = ({ entries }: { readonly entries: readonly Told[] }) => {
  const words = useWords(CASE_PAGE_WORDS);
  const [filter, setFilter] = useState<Filter>('ALL');
  const shown = entries.filter(({ kind }) => filter === 'ALL' || kind === filter).reverse();
  return (
    <Block
      title={words.timeline}
      note={
        <span role="group" aria-label={words.filter} className={styles.filters}>
          {FILTERS.map((each) => (
            <button key={each} type="button" aria-pressed={filter === each} onClick={() => setFilter(each)}>
              {words.kinds[each]}
            </button>
          ))}
        </span>
      }
    >
      {shown.length === 0 ? <p className={styles.who}>{words.nothingOfKind}</p> : null}
      <ol className={styles.entries} reversed>
        {shown.map((told, at) => (
          <Entry key={`${told.at} ${told.label} ${at}`} told={told} />
        ))}
      </ol>
    </Block>
  );
};
