import { Field } from '../../parts/form/field';
import { useMe } from '../../shell/me-context';
import { fullDay, weekday } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { readDay } from './day';
import { DemandLines } from './demand-lines';
import { channels, purposes } from './kept-letter';
import type { Letter } from './letter';
import { PersonRows, type PartProps } from './person-rows';
import styles from './registration.module.css';
import { LETTER_WORDS } from './words';

type TextName = 'superiorNumber' | 'place' | 'subject';

const TextField = ({
  name,
  note,
  optional = false,
  letter,
  change,
  faults,
}: PartProps & { readonly name: TextName; readonly note?: string; readonly optional?: boolean }) => {
  const words = useWords(LETTER_WORDS);
  return (
    <Field name={name} label={words[name]} note={note} optional={optional} faults={faults}>
      {(control) => (
        <input
          {...control}
          value={letter[name]}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => change((before) => ({ ...before, [name]: target.value }))}
        />
      )}
    </Field>
  );
};

/** By which way it came, and on which day: both stay for the next letter of the pile. */
const Arrival = (part: PartProps) => {
  const { letter, change, faults } = part;
  const words = useWords(LETTER_WORDS);
  const { locale } = useLocale();
  const { today } = useMe();
  const day = readDay(letter.day, today);
  const set = (changed: Partial<Letter>) => change((before) => ({ ...before, ...changed }));
  return (
    <div className={styles.arrival}>
      <Field name="channel" label={words.channel} faults={faults}>
        {(control) => (
          <select
            {...control}
            value={letter.channel}
            onChange={({ target }) => set({ channel: target.value as Letter['channel'] })}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {words.channels[channel]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="day"
        label={words.day}
        note={day === null ? null : day === letter.day ? weekday(day, locale) : fullDay(day, locale)}
        warning={day === null ? words.dayUnreadable : null}
        faults={faults}
      >
        {(control) => (
          <input
            {...control}
            value={letter.day}
            inputMode="numeric"
            autoComplete="off"
            onChange={({ target }) => set({ day: target.value })}
            onBlur={() => (day !== null && day !== letter.day ? set({ day }) : undefined)}
          />
        )}
      </Field>
      {letter.channel === 'SUPERIOR_TRANSFER' ? <TextField name="superiorNumber" {...part} /> : null}
    </div>
  );
};

const PurposeChoice = ({ letter, change }: PartProps) => {
  const words = useWords(LETTER_WORDS);
  const isConfidential = letter.purpose === null || letter.purpose === 'ACCUSATION';
  return (
    <fieldset className={styles.purpose} aria-describedby={isConfidential ? 'purpose-note' : undefined}>
      <legend>{words.purpose}</legend>
      <div className={styles.choices}>
        {[...purposes, null].map((purpose) => (
          <label key={purpose ?? 'none'} className={styles.mark}>
            <input
              type="radio"
              name="purpose"
              checked={letter.purpose === purpose}
              onChange={() => change((before) => ({ ...before, purpose }))}
            />{' '}
            {purpose === null ? words.undecided : words.purposes[purpose]}
          </label>
        ))}
      </div>
      <p id="purpose-note" className={styles.hint} role="status">
        {isConfidential ? words.confidential : null}
      </p>
    </fieldset>
  );
};

/** Everything of a letter, in the order in which it is typed. */
export const LetterForm = (part: PartProps) => {
  const { letter, change, faults } = part;
  const words = useWords(LETTER_WORDS);
  return (
    <>
      <Arrival {...part} />
      <PersonRows {...part} />
      <Field name="text" label={words.text} faults={faults}>
        {(control) => (
          <textarea
            {...control}
            rows={6}
            value={letter.text}
            required
            spellCheck={false}
            onChange={({ target }) => change((before) => ({ ...before, text: target.value }))}
          />
        )}
      </Field>
      <DemandLines {...part} />
      <div className={styles.pair}>
        <TextField name="place" {...part} />
        <TextField name="subject" note={words.subjectNote} {...part} />
      </div>
      <PurposeChoice {...part} />
    </>
  );
};
