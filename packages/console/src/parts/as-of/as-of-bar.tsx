import { useMe } from '../../shell/me-context';
import { useWords, type Words } from '../../words/locale';
import { DayInput } from '../day/day-input';
import type { Filters } from '../table/use-filters';
import { pastDay } from './past-day';
import styles from './as-of-bar.module.css';

const zh = {
  asOf: '以',
  asOfEnd: '为准',
  asOfLabel: '以哪一天为准',
  knownOn: '所知截至',
  readOnly: '历史状态，只读',
  back: '回到今天',
};
const en: typeof zh = {
  asOf: 'As of',
  asOfEnd: '',
  asOfLabel: 'As of which day',
  knownOn: 'as known on',
  readOnly: 'A past day: read only',
  back: 'Back to today',
};
const WORDS: Words<typeof zh> = { 'zh-CN': zh, en };

const Day = ({
  label,
  value,
  today,
  onDay,
}: {
  readonly label: string;
  readonly value: string;
  readonly today: string;
  readonly onDay: (day: string | null) => void;
}) => (
  <DayInput label={label} value={value} latest={today} onDay={(day) => onDay(day === today ? null : day)} />
);

/** Of which day a page speaks, and how it was known when: both in the address. A past day is read only, and leads back to today. */
export const AsOfBar = ({
  filters,
  withKnownOn = false,
}: {
  readonly filters: Filters;
  readonly withKnownOn?: boolean;
}) => {
  const words = useWords(WORDS);
  const { today } = useMe();
  const [asOf, knownOn] = [pastDay(filters, 'asOf', today), pastDay(filters, 'knownOn', today)];
  const isPast = asOf !== null || (withKnownOn && knownOn !== null);
  return (
    <div
      className={isPast ? `${styles.bar} ${styles.past}` : styles.bar}
      role="group"
      aria-label={words.asOfLabel}
    >
      <span>{words.asOf}</span>
      <Day
        label={words.asOfLabel}
        value={asOf ?? today}
        today={today}
        onDay={(day) => filters.set({ asOf: day })}
      />
      {words.asOfEnd ? <span>{words.asOfEnd}</span> : null}
      {withKnownOn ? (
        <>
          <span>· {words.knownOn}</span>
          <Day
            label={words.knownOn}
            value={knownOn ?? today}
            today={today}
            onDay={(day) => filters.set({ knownOn: day })}
          />
        </>
      ) : null}
      {isPast ? (
        <>
          <span role="status">{words.readOnly}</span>
          <button type="button" onClick={() => filters.set({ asOf: null, knownOn: null })}>
            {words.back}
          </button>
        </>
      ) : null}
    </div>
  );
};
