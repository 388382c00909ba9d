import { useState } from 'react';
import { Field, type Fault } from '../../parts/form/field';
import { focusAfter } from '../../parts/form/focus';
import { useWords } from '../../words/locale';
import { headCount, type Letter, type Person } from './letter';
import {
  addPerson,
  changePerson,
  MOST_PETITIONERS,
  removePerson,
  takesRepresentative,
} from './letter-changes';
import { oddHeadCount, oddIdNumber, oddName, oddPhone, type Oddity } from './oddities';
import styles from './registration.module.css';
import { LETTER_WORDS } from './words';

/** What every part of the form works on. */
export interface PartProps {
  readonly letter: Letter;
  readonly change: (change: (letter: Letter) => Letter) => void;
  readonly faults: readonly Fault[];
}

const Mark = ({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) => (
  <label className={styles.mark}>
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} /> {label}
  </label>
);

interface RowProps extends PartProps {
  readonly row: number;
  readonly person: Person;
  readonly onSixth: () => void;
}

const PersonRow = ({ letter, change, faults, row, person, onSixth }: RowProps) => {
  const words = useWords(LETTER_WORDS);
  const told = (oddity: Oddity | null) => (oddity === null ? null : words.oddities[oddity]);
  const edit = (edited: Partial<Person>) => change((before) => changePerson(before, row, edited));
  const mark = (representative: boolean) => {
    if (representative && !takesRepresentative(letter)) onSixth();
    edit({ representative });
  };
  const text = (part: 'name' | 'idNumber' | 'phone' | 'address', label: string, oddity: Oddity | null) => (
    <Field name={`petitioners.${row}.${part}`} label={label} warning={told(oddity)} faults={faults}>
      {(control) => (
        <input
          {...control}
          value={person[part]}
          autoComplete="off"
          spellCheck={false}
          autoFocus={part === 'name' && row === 0}
          inputMode={part === 'phone' ? 'tel' : undefined}
          onChange={({ target }) => edit({ [part]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className={letter.petitioners.length > 1 ? `${styles.person} ${styles.several}` : styles.person}>
      {text('name', words.person(row), oddName(person))}
      <div className={styles.marks}>
        {row === 0 ? (
          <Mark
            label={words.anonymous}
            checked={letter.anonymous}
            onChange={(anonymous) => change((before) => ({ ...before, anonymous }))}
          />
        ) : null}
        {letter.petitioners.length > 1 ? (
          <Mark label={words.representative} checked={person.representative} onChange={mark} />
        ) : null}
      </div>
      {text('idNumber', words.ofPerson(words.idNumber, row), oddIdNumber(person.idNumber))}
      {text('phone', words.ofPerson(words.phone, row), oddPhone(person.phone))}
      {text('address', words.ofPerson(words.address, row), null)}
      {row === 0 ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={words.removePerson(row)}
          onClick={() =>
            focusAfter(`petitioners.${row - 1}.name`, () => change((before) => removePerson(before, row)))
          }
        >
          ×
        </button>
      )}
    </div>
  );
};

/** Those who petition, one a row, and how many they are in all. */
export const PersonRows = (part: PartProps) => {
  const { letter, change, faults } = part;
  const words = useWords(LETTER_WORDS);
  const [sixth, setSixth] = useState(false);
  const people = letter.petitioners.length;
  const add = () => {
    if (letter.channel === 'VISIT' && !takesRepresentative(letter)) setSixth(true);
    focusAfter(`petitioners.${people}.name`, () => change(addPerson));
  };
  const odd = oddHeadCount(letter);
  return (
    <fieldset className={styles.people}>
      <legend>{words.petitioners}</legend>
      {letter.petitioners.map((person, row) => (
        <PersonRow key={row} {...part} row={row} person={person} onSixth={() => setSixth(true)} />
      ))}
      <div className={styles.more}>
        <button type="button" className={styles.add} disabled={people >= MOST_PETITIONERS} onClick={add}>
          {words.addPerson}
        </button>
        <Field
          name="attendance"
          label={words.attendance}
          warning={odd === null ? null : words.oddities[odd]}
          faults={faults}
        >
          {(control) => (
            <input
              {...control}
              value={letter.attendance}
              placeholder={String(headCount({ ...letter, attendance: '' }))}
              inputMode="numeric"
              autoComplete="off"
              onChange={({ target }) => change((before) => ({ ...before, attendance: target.value }))}
            />
          )}
        </Field>
        <span className={styles.article} role="status">
          {sixth && !takesRepresentative(letter) ? `◆ ${words.sixth(headCount(letter))}` : null}
          {people >= MOST_PETITIONERS ? words.mostPetitioners : null}
        </span>
      </div>
    </fieldset>
  );
};
