import { Panel, Facts } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { useMe } from '../../shell/me-context';
import { fullDay, shortDay } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { Folded } from './folded';
import styles from './pairing.module.css';
import { nameIn, type Pairing } from './people';
import { PAIRING_WORDS } from './words';

interface Shown {
  readonly pairing: Pairing;
}

const Warning = ({ pairing, warning }: Shown & { readonly warning: Pairing['warnings'][number] }) => {
  const words = useWords(PAIRING_WORDS);
  const { slot } = useWords(PERSONNEL_WORDS);
  const signs = useSigns();
  const { today } = useMe();
  const { kind, role, mentorId, since, item } = warning;
  return (
    <li>
      <span>
        <span aria-hidden="true" className={styles.attention}>
          ◆
        </span>{' '}
        {item ? signs.labelled(words.warningKinds[kind], words.items[item]) : words.warningKinds[kind]}
      </span>
      <span className={styles.aside}>
        {role ? `${slot[role]} ` : null}
        {nameIn(pairing, mentorId)} <span className="number">{words.since(shortDay(since, today))}</span>
      </span>
    </li>
  );
};

/** What mentors, unit or office owe; the newest first, older ones folded. */
export const Warnings = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  if (pairing.warnings.length === 0) return null;
  const newest = [...pairing.warnings].sort((a, b) => (a.since < b.since ? 1 : -1));
  return (
    <Panel title={words.warnings} note={words.warningsNote}>
      <Folded
        rows={newest.map((warning, place) => (
          <Warning key={place} pairing={pairing} warning={warning} />
        ))}
      />
    </Panel>
  );
};

/** What is to be done before the decision; shown once the checklist has begun. */
export const Checklist = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  if (pairing.checklist.length === 0) return null;
  return (
    <Panel title={words.checklist}>
      <ul className={styles.list}>
        {pairing.checklist.map(({ item, open, holdsBack }) => (
          <li key={item}>
            <span>
              <span aria-hidden="true" className={open ? styles.attention : styles.done}>
                {open ? '◆' : '✓'}
              </span>{' '}
              {words.items[item]}
            </span>
            <span className={styles.aside}>
              {open ? words.open : words.finished}
              {open && holdsBack ? ` · ${words.holdsBack}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** How the probation was extended and decided, and why the pairing closed. */
export const Outcome = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  const signs = useSigns();
  const { locale } = useLocale();
  const { decision, extensions, closingReason } = pairing;
  return (
    <>
      {extensions.length > 0 ? (
        <Panel title={words.extensions}>
          <ul className={styles.list}>
            {extensions.map(({ absenceWorkingDays, until, reason, on }) => (
              <li key={on}>
                <span>{words.extended(absenceWorkingDays, fullDay(until, locale))}</span>
                <span className={styles.small}>{words.reason(reason)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {decision ? (
        <Panel title={words.decision} note={decision.overridden ? words.overridden : null}>
          <Facts
            facts={[
              [words.decision, words.outcome[decision.outcome]],
              [words.decidedOn, fullDay(decision.on, locale)],
              [words.dueOn, fullDay(decision.dueOn, locale)],
              [words.score, decision.inductionScore ?? '—'],
              [words.quarters, signs.list(decision.studiedQuarters) || '—'],
            ]}
          />
        </Panel>
      ) : null}
      {closingReason ? (
        <Panel title={words.closing}>
          <p>{closingReason}</p>
        </Panel>
      ) : null}
    </>
  );
};
