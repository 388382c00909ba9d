import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useLocale, useWords } from '../../words/locale';
import type { Answer } from './ask';
import type { CaseSession } from './case-session';
import { waitText } from './come-again';
import styles from './desk.module.css';
import { readCode, readNumber, type Prefix } from './receipt-number';
import type { DoorProps } from './site';
import { DESK_WORDS } from './words';

/** What the door of one kind of case says and asks. */
interface DoorOf {
  readonly prefix: Prefix;
  readonly words: {
    readonly title: string;
    readonly intro: string;
    readonly numberHint: string;
    readonly numberUnreadable: string;
    readonly lost: string;
  };
  /** Shown for a number of the other desk. */
  readonly other: ReactNode;
  readonly open: (number: string, queryCode: string, locale: string) => Promise<Answer<CaseSession>>;
}

interface Faults {
  readonly number?: ReactNode;
  readonly code?: ReactNode;
  readonly both?: ReactNode;
}

const Field = ({
  label,
  hint,
  fault,
  ...input
}: {
  readonly label: string;
  readonly hint: string;
  readonly fault: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef: React.Ref<HTMLInputElement>;
}) => {
  const id = useId();
  const { inputRef, onChange, ...rest } = input;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {/* Without a name it can’t get into an address; what stands in it isn’t for the browser to remember. */}
      <input
        {...rest}
        id={id}
        ref={inputRef}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
      />
      <p id={`${id}-hint`} className={styles.quiet}>
        {hint}
      </p>
      <div id={`${id}-fault`} className={styles.fault} role="alert">
        {fault}
      </div>
    </div>
  );
};

/** What was typed and what is wrong with it; a wrong number and a wrong code read the same. */
const useDoor = ({ prefix, words, other, open }: DoorOf, onOpened: DoorProps['onOpened']) => {
  const desk = useWords(DESK_WORDS);
  const { locale } = useLocale();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const [looking, setLooking] = useState(false);
  const numberInput = useRef<HTMLInputElement>(null);
  const codeInput = useRef<HTMLInputElement>(null);
  const refuse = (found: Faults) => {
    setFaults(found);
    (found.number ? numberInput : codeInput).current?.focus();
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (looking) return;
    const read = readNumber(number, prefix);
    const queryCode = readCode(code);
    const numberFaults = { blank: desk.numberBlank, unreadable: words.numberUnreadable, other };
    const numberFault = read.kind === 'number' ? undefined : numberFaults[read.kind];
    const codeFault = queryCode === '' ? desk.codeBlank : undefined;
    if (read.kind !== 'number' || codeFault) return refuse({ number: numberFault, code: codeFault });
    setFaults({});
    setLooking(true);
    const answer = await open(read.number, queryCode, locale);
    setLooking(false);
    if (answer.kind === 'answered') return onOpened(answer.data);
    refuse({ both: <DoorFailure answer={answer} /> });
  };
  return { number, setNumber, code, setCode, faults, looking, look, numberInput, codeInput };
};

const DoorFailure = ({ answer }: { readonly answer: Extract<Answer<never>, { kind: 'failed' }> }) => {
  const words = useWords(DESK_WORDS);
  const { failure, again } = answer;
  if (failure.kind === 'notFound' || failure.kind === 'invalid')
    return (
      <>
        <p>{words.mismatch}</p>
        <p className={styles.quiet}>{words.mismatchNext}</p>
      </>
    );
  if (failure.kind === 'tooMany') return <p>{waitText(again, words)}</p>;
  return (
    <>
      <p>{words.unread[failure.kind]}</p>
      {failure.traceId ? <p className={styles.quiet}>{words.trace(failure.traceId)}</p> : null}
    </>
  );
};

/** The door of a public site: number and query code. Neither is kept, nor ever part of an address. */
export const Door = ({ door, left, isOpen, onOpened, onBack }: DoorProps & { readonly door: DoorOf }) => {
  const desk = useWords(DESK_WORDS);
  const state = useDoor(door, onOpened);
  const { words } = door;
  return (
    <>
      <h1>{words.title}</h1>
      {left ? (
        <p className={styles.told} role="status">
          {desk[left]}
        </p>
      ) : null}
      {isOpen ? (
        <p className={styles.told}>
          {desk.open}{' '}
          <button type="button" className={styles.plain} onClick={onBack}>
            {desk.back}
          </button>
        </p>
      ) : null}
      <p>{words.intro}</p>
      <form className={styles.card} onSubmit={(event) => void state.look(event)} noValidate>
        <Field
          label={desk.number}
          hint={words.numberHint}
          fault={state.faults.number}
          value={state.number}
          onChange={state.setNumber}
          inputRef={state.numberInput}
        />
        <Field
          label={desk.code}
          hint={desk.codeHint}
          fault={state.faults.code}
          value={state.code}
          onChange={state.setCode}
          inputRef={state.codeInput}
        />
        <div role="alert">
          {state.faults.both ? (
            <div className={styles.refusal}>
              <span aria-hidden="true">■</span>
              <div>{state.faults.both}</div>
            </div>
          ) : null}
        </div>
        <button type="submit" className={styles.primary} aria-busy={state.looking}>
          {state.looking ? desk.looking : desk.look}
        </button>
      </form>
      <p className={styles.quiet}>{words.lost}</p>
      <p>{door.other}</p>
    </>
  );
};
