import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { clockFace } from './clock-face';
import type { ClockPartsFragment } from './clock.fragment.generated';
import styles from './clock.module.css';
import { CLOCK_WORDS } from './words';

/** The article of a period and how its last day was reckoned, a step a line. */
const Derivation = ({ clock }: { readonly clock: ClockPartsFragment }) => {
  const words = useWords(CLOCK_WORDS);
  return (
    <div className={styles.derivation}>
      <strong>{words.kinds[clock.kind]}</strong>
      {clock.derivation.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
};

/** Something that tells, on hover, focus or tap, by which article a period runs and how its last day was reckoned. */
export const Derived = ({
  clock,
  className,
  children,
}: {
  readonly clock: ClockPartsFragment;
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <Popover content={<Derivation clock={clock} />} trigger={['hover', 'focus', 'click']}>
    <button type="button" className={className}>
      {children}
    </button>
  </Popover>
);

/** A period in one line: symbol, words and date; hover, focus or tap tells its article and how the day was reckoned. */
export const ClockMark = ({
  clock,
  withKind = false,
}: {
  readonly clock: ClockPartsFragment;
  readonly withKind?: boolean;
}) => {
  const words = useWords(CLOCK_WORDS);
  const { today } = useMe();
  const face = clockFace(clock, words, today);
  return (
    <Derived clock={clock} className={`${styles.mark} ${styles[face.tone]}`}>
      <span aria-hidden="true">{face.symbol}</span>
      {withKind ? <span>{words.kinds[clock.kind]}</span> : null}
      <span>{face.text}</span>
      <span className="number">{face.day}</span>
      {clock.provisional ? <span className={styles.provisional}>{words.provisional}</span> : null}
    </Derived>
  );
};
