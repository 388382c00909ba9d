import { useState } from 'react';
import { usePageQuery } from '../../../api/use-page-query';
import { ClockMark } from '../../../parts/clock/clock';
import { DayInput } from '../../../parts/day/day-input';
import { FailureNote, Skeleton } from '../../../parts/states/states';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import styles from '../petition-page.module.css';
import { PetitionPastClocksDocument } from './past-clocks.generated';
import { BLOCK_WORDS } from './words';

const Clocks = ({ number, asOf }: { readonly number: string; readonly asOf: string }) => {
  const words = useWords(BLOCK_WORDS);
  const { data, failure, refetch } = usePageQuery(
    PetitionPastClocksDocument,
    { number, asOf },
    { past: true },
  );
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={2} />;
  const clocks = data.petition?.clocks ?? [];
  if (clocks.length === 0) return <p className={styles.quiet}>{words.noClocks}</p>;
  return (
    <ul className={styles.list}>
      {clocks.map((clock, at) => (
        <li key={`${clock.kind} ${at}`}>
          <ClockMark clock={clock} withKind />
        </li>
      ))}
    </ul>
  );
};

/** The periods of a case as they stood at the end of a past day, asked for when somebody opens it. */
export const PastClocks = ({ number }: { readonly number: string }) => {
  const words = useWords(BLOCK_WORDS);
  const { today } = useMe();
  const [asOf, setAsOf] = useState<string | null>(null);
  return (
    <details className={styles.fold}>
      <summary>{words.pastClocks}</summary>
      <div className={styles.list}>
        <DayInput label={words.pastDay} value={asOf ?? ''} latest={today} onDay={setAsOf} />
        {asOf === null ? null : <Clocks number={number} asOf={asOf} />}
      </div>
    </details>
  );
};
