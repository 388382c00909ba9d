import { Folded } from './folded';
import { Panel } from '../../parts/panel/panel';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { CadreName } from '../../parts/names/names';
import { useMe } from '../../shell/me-context';
import { shanghai, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import styles from './pairing.module.css';
import { nameIn, type Pairing } from './people';
import { PAIRING_WORDS } from './words';

interface Shown {
  readonly pairing: Pairing;
}

/** The growth plan: every goal with its day and how it stood when it was last looked at. */
export const Goals = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  const { today } = useMe();
  const met = pairing.goals.filter(({ reviews }) => reviews.at(-1)?.progress === 'MET').length;
  return (
    <Panel
      title={words.goals}
      note={pairing.goals.length > 0 ? words.goalsMet(met, pairing.goals.length) : null}
    >
      {pairing.goals.length === 0 ? <p className={styles.quiet}>{words.noGoals}</p> : null}
      <ul className={styles.list}>
        {pairing.goals.map(({ id, text, dueOn, reviews }) => {
          const last = reviews.at(-1);
          return (
            <li key={id}>
              <span>{text}</span>
              <span className={styles.aside}>
                <span className="number">{words.by(shortDay(dueOn, today))}</span> ·{' '}
                {last ? (
                  <>
                    {words.progress[last.progress]} <span className="number">{shortDay(last.on, today)}</span>{' '}
                    {nameIn(pairing, last.reviewerId)}
                  </>
                ) : (
                  words.notReviewed
                )}
              </span>
              {last?.remark ? <span className={styles.small}>{last.remark}</span> : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};

/** Logged meetings, the newest first. */
export const Meetings = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  const { slot } = useWords(PERSONNEL_WORDS);
  const { today } = useMe();
  const meetings = [...pairing.meetings].sort((a, b) => (a.metOn < b.metOn ? 1 : -1));
  const [last] = meetings;
  return (
    <Panel title={words.meetings} note={last ? words.lastMeeting(shortDay(last.metOn, today)) : null}>
      {last ? null : <p className={styles.quiet}>{words.noMeetings}</p>}
      <Folded
        rows={meetings.map(({ id, metOn, loggedOn, role, topic, mentor }) => (
          <li key={id}>
            <span>
              <span className="number">{shortDay(metOn, today)}</span> <CadreName cadre={mentor} /> {topic}
            </span>
            <span className={styles.aside}>
              {slot[role]}
              {loggedOn === metOn ? null : ` · ${words.loggedOn(shortDay(loggedOn, today))}`}
            </span>
          </li>
        ))}
      />
    </Panel>
  );
};

/** What recruit and mentors said of each other, as far as the reader is told; nothing where he is told of none. */
export const Evaluations = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  const { today } = useMe();
  if (pairing.evaluations.length === 0) return null;
  return (
    <Panel title={words.evaluations}>
      <ul className={styles.list}>
        {pairing.evaluations.map(({ authorId, aboutId, grade, remark, on }) => (
          <li key={`${authorId} ${aboutId}`}>
            <span>
              {words.evaluationOf(
                nameIn(pairing, authorId) ?? words.participant,
                nameIn(pairing, aboutId) ?? words.participant,
              )}
            </span>
            <span className={styles.aside}>
              {words.grade(grade)} · <span className="number">{shortDay(on, today)}</span>
            </span>
            {remark ? <span className={styles.small}>{remark}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
};

/** Every step of the pairing, the newest first, without its content. */
export const History = ({ pairing }: Shown) => {
  const words = useWords(PAIRING_WORDS);
  const { today } = useMe();
  return (
    <Panel title={words.history}>
      <Folded
        rows={[...pairing.history].reverse().map(({ at, type, label }, place) => {
          const { day, time } = shanghai(at);
          return (
            <li key={`${at} ${type} ${place}`}>
              <span>
                <time dateTime={at} className="number">
                  {shortDay(day, today)} {time}
                </time>{' '}
                {label}
              </span>
            </li>
          );
        })}
      />
    </Panel>
  );
};
