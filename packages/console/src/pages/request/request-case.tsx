import { CaseHead } from '../../parts/case-page/case-head';
import { Answering, Chain } from '../../parts/case-page/chain';
import { ClockLine } from '../../parts/case-page/line';
import { Timeline } from '../../parts/case-page/timeline';
import { CASE_WORDS } from '../../parts/cases/words';
import { MissingPart } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import { Conversations } from './conversations';
import { Firm } from './firm';
import { HandOvers } from './hand-overs';
import { Matter } from './matter';
import type { RequestCaseFragment } from './request-case.fragment.generated';
import styles from './request-page.module.css';
import { Ratings, Result } from './result';
import { StepsPanel } from './steps-panel';
import { Turn } from './turn';

/** What is over: nobody works on it any more. */
const OVER: ReadonlySet<string> = new Set(['CLOSED', 'HANDED_OVER', 'WITHDRAWN']);

/** A firm’s request as the officer works on it: who answers, the periods, whose turn it is, what happened and what comes next. */
export const RequestCase = ({
  request,
  isMissing,
  onLook,
}: {
  readonly request: RequestCaseFragment;
  /** Names of units and cadres come from the cadre service: without it the request stays workable, only they are missing. */
  readonly isMissing: boolean;
  readonly onLook: () => void;
}) => {
  const { requestStatus, requestCategory, urgent } = useWords(CASE_WORDS);
  const { number, subject, category, status, responsibility } = request;
  return (
    <article className={styles.page}>
      <CaseHead
        number={number}
        subject={subject}
        facts={[requestCategory[category], ...(request.urgent ? [urgent] : [])]}
        status={requestStatus[status]}
      />
      <div className={styles.columns}>
        <div className={styles.top}>
          {isMissing ? <MissingPart of="cadre" /> : null}
          <Answering now={responsibility} first={request.firstResponsible} />
          <Chain holders={request.chain} bounces={request.bounces} offeredTo={responsibility.offeredTo} />
          <ClockLine receivedOn={request.receivedAt} clocks={request.clocks} over={OVER.has(status)} />
          <Turn request={request} />
        </div>
        <aside className={styles.aside}>
          <StepsPanel request={request} onLook={onLook} isOver={OVER.has(status)} />
        </aside>
        <div className={styles.rest}>
          <Firm request={request} />
          <Matter request={request} />
          <Conversations request={request} />
          <Result request={request} />
          <Ratings request={request} />
          <HandOvers request={request} />
          <Timeline entries={request.timeline} />
        </div>
      </div>
    </article>
  );
};
