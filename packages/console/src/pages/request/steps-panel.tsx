import { lazy, useState } from 'react';
import { DoneNote } from '../../parts/case-page/done-note';
import { useCaseKeys } from '../../parts/case-page/use-case-keys';
import { useOpenStep } from '../../parts/case-page/use-open-step';
import { usePreloaded } from '../../parts/case-page/use-preloaded';
import { Steps } from '../../parts/steps/steps';
import { useMe } from '../../shell/me-context';
import { shanghai, shortDay } from '../../words/dates';
import { useWords } from '../../words/locale';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { commandsInSight } from './step-places';
import { stepCommand } from './steps/step-commands';
import { REQUEST_WORDS } from './words';

const loadForms = () => import('./steps/step-form').then(({ StepForm: form }) => ({ default: form }));
const StepForm = lazy(loadForms);

/** Tells what happened last, after somebody asked to see the request as it is now. */
const useLook = (request: RequestCaseFragment, onLook: () => void) => {
  const words = useWords(REQUEST_WORDS);
  const { today } = useMe();
  const [asked, setAsked] = useState(false);
  const last = request.timeline.at(-1);
  const look = () => {
    setAsked(true);
    onLook();
  };
  if (!asked || !last) return { look, seen: null };
  const { day, time } = shanghai(last.at);
  return { look, seen: words.lookedAgain(`${shortDay(day, today)} ${time}`, last.label) };
};

interface PanelProps {
  readonly request: RequestCaseFragment;
  readonly isOver: boolean;
  readonly onLook: () => void;
}

/** What is said where nothing can be done: whose turn it is. */
const useIdleWords = ({ request, isOver }: PanelProps): string => {
  const words = useWords(REQUEST_WORDS);
  const { unit } = request.responsibility;
  if (isOver) return words.over;
  return unit ? words.othersTurn(unit.name) : words.nothingToDo;
};

/** The next lawful steps on the right: what can be done, what is blocked and why, and what was just done. */
export const StepsPanel = (props: PanelProps) => {
  const { request, onLook } = props;
  const words = useWords(REQUEST_WORDS);
  const [open, setOpen] = useOpenStep();
  const [said, setSaid] = useState<string | null>(null);
  const { look, seen } = useLook(request, onLook);
  const known = request.nextSteps.filter(({ command }) => stepCommand(command) !== null);
  const inSight = commandsInSight(known);
  usePreloaded(loadForms);
  const first = known.find(({ command, allowed }) => allowed && inSight.has(command));
  const openStep = (command: string | null) => {
    setSaid(null);
    setOpen(command);
  };
  useCaseKeys('/requests', () => (first ? openStep(first.command) : undefined));
  const formOf = (name: string) => {
    const command = stepCommand(name);
    const step = known.find((each) => each.command === name);
    if (!command || !step) return null;
    return (
      <StepForm
        command={command}
        request={request}
        act={step.label}
        onLook={look}
        onReload={onLook}
        onCancel={() => setOpen(null)}
        onDone={() => {
          setSaid(words.done(step.label));
          setOpen(null);
        }}
      />
    );
  };
  return (
    <div className={styles.panel}>
      <DoneNote said={said} />
      {seen ? <p role="status">{seen}</p> : null}
      <Steps
        steps={known}
        title={words.nextStep}
        open={open}
        onOpen={openStep}
        formOf={formOf}
        done={useIdleWords(props)}
        proposed={first?.command ?? null}
        isAside={({ command }) => !inSight.has(command)}
      />
    </div>
  );
};
