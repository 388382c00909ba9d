import { publicDate } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { AnswerBy, Milestones, Notices, Part, Said } from '../desk/case-parts';
import { CasePage } from '../desk/case-page';
import styles from '../desk/desk.module.css';
import { periodOf } from '../desk/period';
import { useStory } from '../desk/use-story';
import { DESK_WORDS } from '../desk/words';
import { REQUEST_STATUS } from './operations';
import { Questions } from './questions';
import { Rating } from './rating';
import { Result } from './result';
import type { RequestStoryFragment } from './request-story.fragment.generated';
import type { RequestStatusQuery } from './request-status.generated';
import { Reopening, Withdrawal } from './turns';
import { REQUEST_WORDS } from './words';

const storyIn = ({ requestStatus }: RequestStatusQuery): RequestStoryFragment => requestStatus;

/** Where the request stands, in whose hands, and by when the firm hears of it. */
const Standing = ({ story }: { readonly story: RequestStoryFragment }) => {
  const desk = useWords(DESK_WORDS);
  const words = useWords(REQUEST_WORDS);
  return (
    <Part title={desk.stage}>
      <p className={styles.stage}>{story.stage}</p>
      {story.responsibleUnitName ? (
        <dl>
          <Said term={desk.unit}>{story.responsibleUnitName}</Said>
        </dl>
      ) : null}
      {story.answerBy ? <AnswerBy clock={story.answerBy} sentence={words.answerBy} /> : null}
    </Part>
  );
};

/** The periods on which the firm can count, in working days. */
const Periods = ({ clocks }: Pick<RequestStoryFragment, 'clocks'>) => {
  const desk = useWords(DESK_WORDS);
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  const named = clocks.filter(({ kind }) => words.kinds[kind] !== undefined);
  if (named.length === 0) return null;
  return (
    <Part title={words.periods}>
      <dl>
        {named.map((clock) => {
          const period = periodOf(clock, desk.period, locale);
          return (
            <Said key={`${clock.kind} ${clock.dueOn} ${clock.state}`} term={words.kinds[clock.kind] ?? ''}>
              <span className={styles[period.tone]} aria-hidden="true">
                {period.sign}{' '}
              </span>
              {clock.state === 'VOID' ? period.text : words.period(period)}
            </Said>
          );
        })}
      </dl>
    </Part>
  );
};

const HandOver = ({ own, petitionNumber }: { readonly own: string; readonly petitionNumber: string }) => {
  const words = useWords(REQUEST_WORDS);
  return (
    <Part title={words.handedOver}>
      <p>
        {words.handedOverText(own, petitionNumber)}
        <a href="/q">{words.petitionLink}</a>
      </p>
    </Part>
  );
};

/** The firm’s own page. */
export const RequestCase = () => {
  const { locale } = useLocale();
  const desk = useWords(DESK_WORDS);
  const words = useWords(REQUEST_WORDS);
  const told = useStory(REQUEST_STATUS, storyIn);
  return (
    <CasePage
      told={told}
      titleOf={({ subject }) => words.about(subject)}
      underTitle={({ number, receivedAt }) =>
        `${words.number(number)} · ${desk.receivedOn(publicDate(receivedAt, locale))}`
      }
    >
      {(story) => (
        <>
          <Standing story={story} />
          <Questions story={story} onDone={told.put} />
          {story.petitionNumber ? (
            <HandOver own={story.number} petitionNumber={story.petitionNumber} />
          ) : null}
          <Milestones stages={story.milestones} />
          <Periods clocks={story.clocks} />
          <Notices notices={story.notices} quiet={story.quiet} lastNewsOn={story.lastNewsOn} />
          <Result story={story} />
          <Rating story={story} onDone={told.put} />
          <Reopening story={story} onDone={told.put} />
          <Withdrawal story={story} onDone={told.put} />
        </>
      )}
    </CasePage>
  );
};
