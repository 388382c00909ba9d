import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { UnitName } from '../../parts/names/names';
import { shanghai } from '../../words/dates';
import { useWords } from '../../words/locale';
import { CallForm, ConcludeForm } from './visit-forms';
import styles from './visits.module.css';
import type { VisitPartsFragment } from './visit.fragment.generated';
import { VISITS_WORDS } from './words';

type Visit = VisitPartsFragment;

const Facts = ({ visit }: { readonly visit: Visit }) => {
  const words = useWords(VISITS_WORDS);
  const { ticket, attendance, status, window, withUnits, outcome, petition } = visit;
  const { receivedAt, calledAt, concludedAt } = visit;
  const { time } = shanghai(concludedAt ?? calledAt ?? receivedAt);
  return (
    <>
      <strong className={`${styles.ticket} number`}>{words.ticket(ticket)}</strong>
      <span className={`${styles.quiet} number`}>{words.people(attendance)}</span>
      <span>{outcome ? words.outcomes[outcome] : words.statuses[status]}</span>
      {window && !outcome ? <span>{window}</span> : null}
      {withUnits.map((unit) => (
        <UnitName key={unit.id} unit={unit} />
      ))}
      {petition ? <Link to={`/petitions/${petition.number}`}>{petition.number}</Link> : null}
      <span className={`${styles.quiet} number`}>{time}</span>
    </>
  );
};

/** One visit, with what can be done about it until it has ended. */
export const VisitLine = ({ visit, onLook }: { readonly visit: Visit; readonly onLook: () => void }) => {
  const words = useWords(VISITS_WORDS);
  const [open, setOpen] = useState<'call' | 'conclude' | null>(null);
  const isOver = visit.status === 'CONCLUDED';
  const toggle = (act: 'call' | 'conclude') => setOpen(open === act ? null : act);
  const close = () => setOpen(null);
  const Opened = open === 'call' ? CallForm : ConcludeForm;
  return (
    <li className={styles.visit}>
      <div className={styles.line}>
        <Facts visit={visit} />
        {isOver ? null : (
          <span className={styles.acts}>
            <Button aria-expanded={open === 'call'} onClick={() => toggle('call')}>
              {visit.status === 'CALLED' ? words.callAgain : words.call}
            </Button>
            <Button aria-expanded={open === 'conclude'} onClick={() => toggle('conclude')}>
              {words.conclude}
            </Button>
          </span>
        )}
      </div>
      {open === null || isOver ? null : (
        <div className={styles.form}>
          <Opened
            key={open}
            visit={visit}
            onDone={() => {
              close();
              onLook();
            }}
            onCancel={close}
            onLook={onLook}
          />
        </div>
      )}
    </li>
  );
};
