import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import { Derived } from '../clock/clock';
import { clockFace, type ClockFace } from '../clock/clock-face';
import type { ClockPartsFragment } from '../clock/clock.fragment.generated';
import { CLOCK_WORDS, type ClockWords } from '../clock/words';
import { lineOf, type Dated, type Mark, type Station } from './line-stations';
import styles from './line.module.css';
import { CASE_PAGE_WORDS } from './words';

type Period = ClockPartsFragment;

const markOf = (clock: Period, words: ClockWords, today: string): Dated<Period> => ({
  day: clock.metOn ?? clock.dueOn,
  label: words.kinds[clock.kind],
  face: clockFace(clock, words, today),
  period: clock,
});

const GRAVEST: readonly ClockFace['tone'][] = ['late', 'attention', 'calm', 'done'];

/** The symbol above a station: that of its gravest mark; today and the receipt have their own. */
const headOf = ({ marks, isToday }: Station<Period>): { readonly symbol: string; readonly tone: string } => {
  const faces = marks.flatMap(({ face }) => face ?? []);
  const gravest = GRAVEST.flatMap((tone) => faces.find((face) => face.tone === tone) ?? [])[0];
  return gravest ?? { symbol: isToday ? '▲' : '●', tone: 'calm' };
};

const MarkText = ({ mark: { label, face, period } }: { readonly mark: Mark<Period> }) => {
  const { provisional } = useWords(CLOCK_WORDS);
  if (!face || !period) return <span className={styles.mark}>{label}</span>;
  return (
    <Derived clock={period} className={`${styles.mark} ${styles.derived} ${styles[face.tone]}`}>
      {label} {face.text}
      {period.provisional ? <span className={styles.quiet}> {provisional}</span> : null}
    </Derived>
  );
};

/** The periods of a case as a line of days, from the receipt to what is due; each tells its article and derivation. */
export const ClockLine = ({
  receivedOn,
  clocks,
  over,
}: {
  readonly receivedOn: string;
  readonly clocks: readonly Period[];
  /** Nothing is to be done any more. */
  readonly over: boolean;
}) => {
  const words = useWords(CASE_PAGE_WORDS);
  const kinds = useWords(CLOCK_WORDS);
  const { today } = useMe();
  const received: Dated<Period> = { day: receivedOn, label: words.received, face: null, period: null };
  const line = lineOf([received, ...clocks.map((clock) => markOf(clock, kinds, today))], over ? null : today);
  return (
    <ol className={styles.line} aria-label={words.line}>
      {line.map((station) => {
        const { symbol, tone } = headOf(station);
        return (
          <li
            key={station.day}
            className={station.isAhead ? `${styles.station} ${styles.ahead}` : styles.station}
          >
            <span className={`${styles.dot} ${styles[tone]}`} aria-hidden="true">
              {symbol}
            </span>
            <span className={`${styles.day} number`}>{shortDay(station.day, today)}</span>
            {station.isToday ? <strong className={styles.mark}>{words.today}</strong> : null}
            {station.marks.map((mark, at) => (
              <MarkText key={`${at} ${mark.label}`} mark={mark} />
            ))}
          </li>
        );
      })}
    </ol>
  );
};
