import { PairingDueMark } from '../../parts/cases/pairing-due';
import { CadreName, UnitName } from '../../parts/names/names';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import styles from './pairing.module.css';
import type { Pairing } from './people';
import { PAIRING_WORDS } from './words';

/** Whose pairing it is, how it stands, where its probation is, and what is due next. */
export const PairingHead = ({ pairing }: { readonly pairing: Pairing }) => {
  const words = useWords(PAIRING_WORDS);
  const { pairingStatus } = useWords(PERSONNEL_WORDS);
  const { today } = useMe();
  const { recruit, unit, status, dayOfTerm, term, checklistOn, due } = pairing;
  const dates = [
    words.proposed(shortDay(pairing.proposedOn, today)),
    pairing.activeFrom ? words.active(shortDay(pairing.activeFrom, today)) : null,
    pairing.closedOn ? words.closed(shortDay(pairing.closedOn, today)) : null,
  ].filter((one) => one !== null);
  return (
    <header className={styles.head}>
      <h1>
        <CadreName cadre={recruit} />
      </h1>
      <span>
        {words.recruit} · <UnitName unit={unit} />
      </span>
      <strong>{pairingStatus[status]}</strong>
      <span className="number">
        {dayOfTerm === null ? null : `${words.day(dayOfTerm)} / `}
        {words.until(term.until)}
      </span>
      {pairing.closedOn ? null : (
        <span className={`${styles.quiet} number`}>{words.checklistFrom(shortDay(checklistOn, today))}</span>
      )}
      {due ? <PairingDueMark due={due} /> : null}
      <span className={`${styles.small} number`}>{dates.join(' · ')}</span>
    </header>
  );
};
