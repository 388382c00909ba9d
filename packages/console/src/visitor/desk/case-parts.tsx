import { useId, type ReactNode } from 'react';
import { publicDate } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import styles from './desk.module.css';
import { periodOf, type Period } from './period';
import type { VisitorClockFragment } from './visitor-clock.fragment.generated';
import { DESK_WORDS } from './words';

/** A part of a case page under its heading. */
export const Part = ({
  title,
  tone,
  children,
}: {
  readonly title: string;
  /** What waits for the visitor himself is set apart. */
  readonly tone?: 'turn';
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <section className={`${styles.card} ${tone ? styles.turn : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

/** The period of the next answer, with how its day was reckoned. */
export const AnswerBy = ({
  clock,
  sentence,
}: {
  readonly clock: VisitorClockFragment;
  readonly sentence: (period: Period) => string;
}) => {
  const { locale } = useLocale();
  const words = useWords(DESK_WORDS);
  const period = periodOf(clock, words.period, locale);
  return (
    <div>
      <p className={styles[period.tone]}>
        <span aria-hidden="true">{period.sign} </span>
        {sentence(period)}
        {clock.provisional ? words.provisional : null}
      </p>
      <details className={styles.quiet}>
        <summary>{words.derivation}</summary>
        {clock.derivation.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </details>
    </div>
  );
};

interface Stage {
  readonly label: string;
  readonly on: string | null;
  readonly state: 'DONE' | 'NOW' | 'AHEAD';
}

const SIGNS = { DONE: '✓', NOW: '●', AHEAD: '○' } as const;
const STAGE_STYLES = { DONE: styles.stageDone, NOW: styles.stageNow, AHEAD: styles.stageAhead };

/** The stages of a case, the present one marked by a sign, by weight and for those who listen by a word. */
export const Milestones = ({ stages }: { readonly stages: readonly Stage[] }) => {
  const words = useWords(DESK_WORDS);
  const signs = useSigns();
  const { locale } = useLocale();
  if (stages.length === 0) return null;
  return (
    <Part title={words.milestones}>
      <ol className={styles.stages}>
        {stages.map(({ label, on, state }) => (
          <li key={label} className={STAGE_STYLES[state]} aria-current={state === 'NOW' ? 'step' : undefined}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[state]}
            </span>
            <span>
              {label}
              <span className="visually-hidden">{signs.aside(words.states[state])}</span>
            </span>
            {on ? <span className={`${styles.quiet} number`}>{publicDate(on, locale)}</span> : null}
          </li>
        ))}
      </ol>
    </Part>
  );
};

/** What the visitor should know today; nothing where there is nothing. */
export const Notices = ({
  notices,
  quiet,
  lastNewsOn,
}: {
  readonly notices: readonly string[];
  readonly quiet: boolean;
  readonly lastNewsOn: string | null;
}) => {
  const words = useWords(DESK_WORDS);
  const { locale } = useLocale();
  const silence = lastNewsOn ? words.quietSince(publicDate(lastNewsOn, locale)) : words.quiet;
  const lines = quiet ? [`${silence}${locale === 'en' ? ' ' : ''}${words.quietNext}`, ...notices] : notices;
  if (lines.length === 0) return null;
  return (
    <Part title={words.notices}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
};

/** A term and what it is; nothing where there is nothing to say. */
export const Said = ({ term, children }: { readonly term: string; readonly children: ReactNode }) =>
  children === null || children === '' ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
