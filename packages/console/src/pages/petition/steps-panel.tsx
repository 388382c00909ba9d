import { lazy, useEffect, useRef, useState } from 'react';
import { DoneNote } from '../../parts/case-page/done-note';
import { useCaseKeys } from '../../parts/case-page/use-case-keys';
import { useOpenStep } from '../../parts/case-page/use-open-step';
import { usePreloaded } from '../../parts/case-page/use-preloaded';
import { Steps } from '../../parts/steps/steps';
import { useMe } from '../../shell/me-context';
import { shanghai, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { commandsInSight } from './step-places';
import { stepCommand } from './steps/step-commands';
import { PETITION_WORDS } from './words';

const loadForms = () => import('./steps/step-form').then(({ StepForm: form }) => ({ default: form }));
const StepForm = lazy(loadForms);

/** Tells what happened last, after somebody asked to see the case as it is now. */
const useLook = (petition: PetitionCaseFragment, onLook: () => void) => {
  const words = useWords(PETITION_WORDS);
  const { today } = useMe();
  const [asked, setAsked] = useState(false);
  const last = petition.timeline.at(-1);
  const look = () => {
    setAsked(true);
    onLook();
  };
  if (!asked || !last) return { look, seen: null };
  const { day, time } = shanghai(last.at);
  const what = [last.officer?.name ?? last.unit?.name, last.label].filter(Boolean).join(' ');
  return { look, seen: words.lookedAgain(`${shortDay(day, today)} ${time}`, what) };
};

/** What somebody else did, read out and focused. */
const Seen = ({ text }: { readonly text: string | null }) => {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== null) box.current?.focus();
  }, [text]);
  return (
    <p ref={box} role="status" tabIndex={-1} className={text === null ? undefined : styles.seen}>
      {text}
    </p>
  );
};

/** What is said where nothing can be done: whose turn it is. */
const useIdleWords = ({ status, responsibility: { unit } }: PetitionCaseFragment): string => {
  const words = useWords(PETITION_WORDS);
  if (status === 'CLOSED') return words.over;
  return unit ? words.othersTurn(unit.name) : words.nothingToDo;
};

/** The next lawful steps on the right: what can be done, what is blocked and why, and what was just done. */
export const StepsPanel = ({
  petition,
  onLook,
  onClosed,
}: {
  readonly petition: PetitionCaseFragment;
  readonly onLook: () => void;
  readonly onClosed: (act: string) => void;
}) => {
  const words = useWords(PETITION_WORDS);
  const [open, setOpen] = useOpenStep();
  const [said, setSaid] = useState<string | null>(null);
  const { look, seen } = useLook(petition, onLook);
  const inSight = commandsInSight(petition.nextSteps, petition.purpose);
  usePreloaded(loadForms);
  const first = petition.nextStep?.command ?? null;
  const openStep = (command: string | null) => {
    setSaid(null);
    setOpen(command);
  };
  useCaseKeys('/petitions', () => (first === null ? undefined : openStep(first)));
  const formOf = (name: string) => {
    const command = stepCommand(name);
    const step = petition.nextSteps.find((each) => each.command === name);
    if (!command || !step) return null;
    return (
      <StepForm
        command={command}
        petition={petition}
        act={step.label}
        onLook={look}
        onClosed={() => onClosed(step.label)}
        onCancel={() => setOpen(null)}
        onDone={(told = words.done(step.label), stays = false) => {
          setSaid(told);
          if (!stays) setOpen(null);
        }}
      />
    );
  };
  return (
    <div className={styles.panel}>
      <DoneNote said={said} />
      <Seen text={seen} />
      <Steps
        steps={petition.nextSteps}
        title={words.nextStep}
        open={open}
        onOpen={openStep}
        formOf={formOf}
        done={useIdleWords(petition)}
        proposed={first}
        isAside={({ command }) => !inSight.has(command) && command !== open}
      />
    </div>
  );
};
