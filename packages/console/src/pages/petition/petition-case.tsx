import type { Failure } from '../../api/failure';
import { CaseHead } from '../../parts/case-page/case-head';
import { Answering, Chain } from '../../parts/case-page/chain';
import { ClockLine } from '../../parts/case-page/line';
import { Timeline } from '../../parts/case-page/timeline';
import { useOpenStep } from '../../parts/case-page/use-open-step';
import { CASE_WORDS } from '../../parts/cases/words';
import { MissingPart } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import { Accusation } from './accusation';
import { Attached } from './attached';
import { Instructions } from './blocks/instructions';
import { Papers } from './blocks/papers';
import { PastClocks } from './blocks/past-clocks';
import { Referrals } from './blocks/referrals';
import { Related } from './blocks/related';
import { Reviews } from './blocks/reviews';
import { SupervisionEntries } from './blocks/supervision';
import { Demands } from './demands';
import { Erasure } from './erasure';
import { Matter } from './matter';
import { Opinion, Ratings } from './opinion';
import { Origin } from './origin';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';
import styles from './petition-page.module.css';
import { Petitioners } from './petitioners';
import { SameMatter } from './same-matter';
import { StepsPanel } from './steps-panel';
import { PETITION_WORDS } from './words';

const useFacts = ({ purpose, channel, attendance, historical }: PetitionCaseFragment): readonly string[] => {
  const cases = useWords(CASE_WORDS);
  const words = useWords(PETITION_WORDS);
  return [
    purpose ? cases.purpose[purpose] : cases.purposeOpen,
    cases.channel[channel],
    words.people(attendance),
    ...(historical ? [words.historical] : []),
  ];
};

/** Steps in which much is written get more room. */
const WRITTEN: ReadonlySet<string> = new Set([
  'issueOpinion',
  'answerSuggestion',
  'submitReportBack',
  'decideReview',
  'decideReReview',
  'recordMediation',
  'proposeReferral',
  'answerDuty',
  'concludeHearing',
  'amendPetition',
]);

/** Names of units and cadres come from the cadre service: without it the case stays workable, only they are missing. */
const isOfCadre = ({ path }: Failure): boolean => !path.includes('request');

/** A petition as the officer works on it: who answers, the periods, the findings, what happened, and the next lawful steps. */
export const PetitionCase = ({
  petition,
  missing,
  onLook,
  onClosed,
}: {
  readonly petition: PetitionCaseFragment;
  readonly missing: readonly Failure[];
  readonly onLook: () => void;
  /** A step closed the case to who took it. */
  readonly onClosed: (act: string) => void;
}) => {
  const { petitionStatus } = useWords(CASE_WORDS);
  const [open] = useOpenStep();
  return (
    <article className={styles.page}>
      <CaseHead
        number={petition.number}
        subject={petition.subject}
        facts={useFacts(petition)}
        status={petitionStatus[petition.status]}
      />
      <div className={WRITTEN.has(open ?? '') ? `${styles.columns} ${styles.wide}` : styles.columns}>
        <div className={styles.top}>
          {missing.some(isOfCadre) ? <MissingPart of="cadre" /> : null}
          <Answering now={petition.responsibility} first={petition.firstResponsible} />
          <Chain
            holders={petition.chain}
            bounces={petition.bounces}
            offeredTo={petition.offer?.unit ?? null}
          />
          <ClockLine
            receivedOn={petition.receivedAt}
            clocks={petition.clocks}
            over={petition.status === 'CLOSED'}
          />
          <PastClocks number={petition.number} />
        </div>
        <aside className={styles.aside}>
          <StepsPanel petition={petition} onLook={onLook} onClosed={onClosed} />
        </aside>
        <div className={styles.rest}>
          <Demands petition={petition} />
          <Opinion petition={petition} />
          <Ratings petition={petition} />
          <Reviews petition={petition} />
          <SupervisionEntries petition={petition} />
          <Instructions petition={petition} />
          <Referrals petition={petition} />
          <Papers petition={petition} />
          <Petitioners petition={petition} />
          <Matter petition={petition} />
          <Attached petition={petition} onLook={onLook} />
          <Related petition={petition} />
          <SameMatter petition={petition} />
          <Accusation petition={petition} />
          <Origin petition={petition} isMissing={missing.some((failure) => !isOfCadre(failure))} />
          <Timeline entries={petition.timeline} />
          <Erasure petition={petition} onLook={onLook} />
        </div>
      </div>
    </article>
  );
};
