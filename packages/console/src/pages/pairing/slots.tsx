import { Button } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import type { SlotRole } from '../../api/schema.generated';
import { VacantMark } from '../../parts/cases/pairing-due';
import { CadreName } from '../../parts/names/names';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { Skeleton } from '../../parts/states/states';
import { useMe } from '../../shell/me-context';
import { shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import type { SlotPartsFragment } from './pairing-view.fragment.generated';
import styles from './pairing.module.css';
import { PAIRING_WORDS } from './words';

const Candidates = lazy(() =>
  import('./candidates').then(({ Candidates: component }) => ({ default: component })),
);

type Slot = SlotPartsFragment;

const Held = ({ slot }: { readonly slot: Slot }) => {
  const words = useWords(PAIRING_WORDS);
  const { today } = useMe();
  return (
    <p className={styles.holder}>
      <CadreName cadre={slot.mentor} />
      {slot.load === null ? null : <span className="number">{words.load(slot.load, slot.capacity)}</span>}
      <span className={`${styles.quiet} number`}>{words.since(shortDay(slot.since, today))}</span>
    </p>
  );
};

const Vacant = ({ slot }: { readonly slot: Slot }) => {
  const words = useWords(PAIRING_WORDS);
  const { cause } = useWords(PERSONNEL_WORDS);
  const { today } = useMe();
  const last = slot.past.at(-1);
  const since = shortDay(slot.since, today);
  return (
    <p className={styles.holder}>
      <VacantMark />
      <span className={`${styles.quiet} number`}>
        {last
          ? words.vacantBy(since, last.mentor?.name ?? words.someone, cause[last.cause])
          : words.since(since)}
      </span>
    </p>
  );
};

const Past = ({ slot }: { readonly slot: Slot }) => {
  const words = useWords(PAIRING_WORDS);
  const { cause } = useWords(PERSONNEL_WORDS);
  const signs = useSigns();
  const { today } = useMe();
  if (slot.past.length === 0) return null;
  return (
    <p className={styles.small}>
      {signs.labelled(
        words.past,
        signs.clauses(
          slot.past.map((one) =>
            words.leftSlot(
              one.mentor?.name ?? words.someone,
              shortDay(one.from, today),
              shortDay(one.until, today),
              cause[one.cause],
            ),
          ),
        ),
      )}
    </p>
  );
};

/** One mentor’s place: who holds it with how many recruits, or since when and why nobody does, and who did before. */
export const SlotCard = ({
  slot,
  pairingId,
  mayRefill,
  open,
  onOpen,
  onDone,
}: {
  readonly slot: Slot;
  readonly pairingId: string;
  readonly mayRefill: boolean;
  readonly open: boolean;
  readonly onOpen: (role: SlotRole | null) => void;
  readonly onDone: () => void;
}): ReactNode => {
  const words = useWords(PAIRING_WORDS);
  const { slot: names, exception } = useWords(PERSONNEL_WORDS);
  const signs = useSigns();
  const isVacant = slot.state === 'VACANT';
  const exceptions = signs.list(slot.exceptions.map((one) => exception[one]));
  return (
    <section className={open ? styles.openSlot : styles.slot} aria-label={names[slot.role]}>
      <div className={styles.slotHead}>
        <h2>{names[slot.role]}</h2>
        {isVacant && mayRefill ? (
          <Button size="small" aria-expanded={open} onClick={() => onOpen(open ? null : slot.role)}>
            {open ? words.closeRefill : words.refill}
          </Button>
        ) : null}
      </div>
      {isVacant ? <Vacant slot={slot} /> : <Held slot={slot} />}
      {slot.exceptions.length > 0 || slot.reason ? (
        <p className={styles.small}>
          {exceptions} {slot.reason ? words.reason(slot.reason) : null}
        </p>
      ) : null}
      <Past slot={slot} />
      {isVacant && mayRefill && open ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Candidates pairingId={pairingId} role={slot.role} onDone={onDone} />
        </Suspense>
      ) : null}
    </section>
  );
};
