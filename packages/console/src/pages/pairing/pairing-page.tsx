import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { SlotRole } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { useHotkeys } from '../../parts/keys/hotkeys';
import { FailureNote, NotFound, Skeleton } from '../../parts/states/states';
import { Steps } from '../../parts/steps/steps';
import { oneOf, useFilters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words/locale';
import { Evaluations, Goals, History, Meetings } from './blocks';
import { PairingHead } from './head';
import { PairingDocument } from './pairing.generated';
import styles from './pairing.module.css';
import type { Pairing } from './people';
import { Checklist, Outcome, Warnings } from './side-blocks';
import { SlotCard } from './slots';
import { PAIRING_WORDS } from './words';

const StepForm = lazy(() => import('./forms/step-form').then(({ StepForm: form }) => ({ default: form })));

const REFILL = 'refillSlot';
const ROLES = ['LEAD', 'MIDDLE'] as const;

/** The step whose form is open, and for which slot; both stand in the address, so that a list can link to them. */
const useOpenStep = (pairing: Pairing) => {
  const filters = useFilters();
  const step = filters.get('step');
  const vacant = ROLES.filter((role) => pairing[role === 'LEAD' ? 'lead' : 'middle'].state === 'VACANT');
  const asked = oneOf(filters.get('slot'), vacant) ?? vacant[0] ?? null;
  return {
    step,
    slot: step === REFILL ? asked : null,
    open: (command: string | null) => filters.set({ step: command, slot: null }),
    openSlot: (slot: SlotRole | null) => filters.set({ step: slot && REFILL, slot }),
  };
};

/** What the present state rules out altogether says nothing about what could be done next. */
const isOutOfPlace = ({ rejection }: Pairing['nextSteps'][number]): boolean =>
  rejection?.code === 'ILLEGAL_STEP';

/** Says what was done, once its form is gone, and takes the focus. */
const useSaid = () => {
  const box = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said !== null) box.current?.focus();
  }, [said]);
  return { said, say: setSaid, box };
};

const PairingView = ({ pairing }: { readonly pairing: Pairing }) => {
  const words = useWords(PAIRING_WORDS);
  const { step, slot, open, openSlot } = useOpenStep(pairing);
  const { said, say, box } = useSaid();
  const labelOf = (command: string) =>
    pairing.nextSteps.find((one) => one.command === command)?.label ?? command;
  const finish = (command: string) => {
    say(words.done(labelOf(command)));
    open(null);
  };
  const mayRefill = pairing.nextSteps.some(({ command, allowed }) => command === REFILL && allowed);
  const first = pairing.nextStep?.command;
  useHotkeys({ e: useCallback(() => first && open(first), [first, open]) });
  const formOf = (command: string) =>
    command === REFILL ? (
      <p>{words.seeCandidates}</p>
    ) : (
      <StepForm
        command={command}
        pairing={pairing}
        act={labelOf(command)}
        onDone={() => finish(command)}
        onCancel={() => open(null)}
      />
    );
  return (
    <div className={styles.page}>
      <PairingHead pairing={pairing} />
      <p ref={box} role="status" tabIndex={-1} className={said === null ? 'visually-hidden' : styles.said}>
        {said}
      </p>
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.slots}>
            {[pairing.lead, pairing.middle].map((each) => (
              <SlotCard
                key={each.role}
                slot={each}
                pairingId={pairing.id}
                mayRefill={mayRefill}
                open={slot === each.role}
                onOpen={openSlot}
                onDone={() => finish(REFILL)}
              />
            ))}
          </div>
          <Goals pairing={pairing} />
          <Meetings pairing={pairing} />
          <Evaluations pairing={pairing} />
          <History pairing={pairing} />
        </div>
        <div className={styles.side}>
          <Steps
            steps={pairing.nextSteps}
            title={words.steps}
            proposed={first ?? null}
            isAside={isOutOfPlace}
            open={step}
            onOpen={open}
            formOf={formOf}
            done={words.nothingToDo}
          />
          <Checklist pairing={pairing} />
          <Warnings pairing={pairing} />
          <Outcome pairing={pairing} />
        </div>
      </div>
    </div>
  );
};

/** The page of a pairing: who accompanies whom, until when, what is owed, and what can be done next. */
export const Component = () => {
  const words = useWords(PAIRING_WORDS);
  const { id = '' } = useParams();
  const { data, failure, refetch } = usePageQuery(PairingDocument, { id });
  useTitle(words.title);
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={10} />;
  return data.pairing ? <PairingView key={id} pairing={data.pairing} /> : <NotFound />;
};
