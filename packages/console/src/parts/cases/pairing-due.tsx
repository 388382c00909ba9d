import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import styles from './pairing-due.module.css';
import type { PairingRowPartsFragment } from './pairing-row.fragment.generated';
import { PAIRING_ROW_WORDS } from './pairing-words';

/** What is due next in a pairing: symbol, words and day, as the server counts it. */
export const PairingDueMark = ({ due }: { readonly due: PairingRowPartsFragment['due'] }) => {
  const words = useWords(PAIRING_ROW_WORDS);
  const { today } = useMe();
  if (!due) return <>—</>;
  const [symbol, tone] =
    due.daysLeft < 0 ? ['■', styles.late] : due.daysLeft === 0 ? ['◆', styles.attention] : ['○', styles.calm];
  return (
    <span className={tone}>
      <span aria-hidden="true">{symbol}</span> {words.dueKinds[due.kind]} {words.left(due.daysLeft)}{' '}
      <span className="number">{shortDay(due.dueOn, today)}</span>
    </span>
  );
};

/** A slot that nobody holds. */
export const VacantMark = () => {
  const words = useWords(PAIRING_ROW_WORDS);
  return (
    <span className={styles.attention}>
      <span aria-hidden="true">◆</span> {words.vacant}
    </span>
  );
};
