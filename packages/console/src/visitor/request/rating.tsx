import { publicDate, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Part } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import { RatingForm } from '../desk/grades';
import { useKeptText } from '../desk/kept-text';
import { TextField } from '../desk/text-form';
import { useSending } from '../desk/use-sending';
import { DESK_WORDS } from '../desk/words';
import { FIRM_RATES } from './operations';
import type { Turn } from './turn';
import { REQUEST_WORDS } from './words';

const RateIt = ({ story, onDone }: Turn) => {
  const words = useWords(REQUEST_WORDS);
  const { requestId } = story;
  const [comment, keep] = useKeptText(`${requestId} comment`);
  const { send, sending, refusal } = useSending(FIRM_RATES);
  const rate = async (grade: number) => {
    const said = comment.trim();
    const outcome = await send({ requestId, grade, ...(said === '' ? {} : { comment: said }) });
    if (outcome?.kind !== 'done') return;
    keep('');
    onDone(outcome.value);
  };
  return (
    <RatingForm of={words.rate} sending={sending} refusal={refusal} onRate={(grade) => void rate(grade)}>
      <TextField label={words.comment} optional text={comment} onText={keep} />
    </RatingForm>
  );
};

/** What the firm rated, and the form where it may rate. */
export const Rating = ({ story, onDone }: Turn) => {
  const desk = useWords(DESK_WORDS);
  const words = useWords(REQUEST_WORDS);
  const { locale } = useLocale();
  const { ratings, maySend } = story;
  const mayRate = maySend.includes('rateRequest');
  if (ratings.length === 0 && !mayRate) return null;
  return (
    <Part title={words.ratings}>
      {mayRate ? <p className={styles.quiet}>{words.ratingsNote}</p> : null}
      <div role="status">
        <ul className={styles.lines}>
          {ratings.map(({ grade, at, comment }) => (
            <li key={at}>
              {words.rated(desk.grades[grade] ?? '', publicDate(shanghai(at).day, locale))}
              {comment ? <p className={styles.pre}>{comment}</p> : null}
            </li>
          ))}
        </ul>
      </div>
      {mayRate ? <RateIt story={story} onDone={onDone} /> : null}
    </Part>
  );
};
