import { publicDate, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Part, Said } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import { TextForm } from '../desk/text-form';
import { useSending } from '../desk/use-sending';
import { FIRM_ANSWERS } from './operations';
import type { Turn } from './turn';
import { REQUEST_WORDS } from './words';

/** What the firm is asked for, with the field for its answer; and what it answered before. */
export const Questions = ({ story, onDone }: Turn) => {
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  const { send, sending, refusal } = useSending(FIRM_ANSWERS);
  const { requestId, questions, maySend } = story;
  const open = questions.filter(({ answeredAt }) => answeredAt === null);
  const answered = questions.filter(({ answeredAt }) => answeredAt !== null);
  const dayOf = (moment: string) => publicDate(shanghai(moment).day, locale);
  const answer = async (text: string) => {
    const outcome = await send({ requestId, answer: text });
    if (outcome?.kind === 'done') onDone(outcome.value);
    return outcome?.kind === 'done';
  };
  return (
    <>
      {open.length > 0 ? (
        <Part title={words.question} tone="turn">
          {open.map(({ question, askedAt }) => (
            <div key={askedAt}>
              <p className={styles.pre}>{question}</p>
              <p className={styles.quiet}>{words.askedOn(dayOf(askedAt))}</p>
            </div>
          ))}
          {maySend.includes('answerQuestion') ? (
            <TextForm
              keptAs={`${requestId} answer`}
              label={words.answer}
              act={words.answerAct}
              sending={sending}
              refusal={refusal}
              onSend={answer}
            />
          ) : null}
        </Part>
      ) : null}
      {answered.length > 0 ? (
        <Part title={words.questionsAnswered}>
          {answered.map(({ question, askedAt, answer: given }) => (
            <dl key={askedAt} className={styles.written}>
              <Said term={words.askedOn(dayOf(askedAt))}>{question}</Said>
              <Said term={words.yourAnswer}>{given}</Said>
            </dl>
          ))}
        </Part>
      ) : null}
    </>
  );
};
