import type { RatedBody } from '../../api/schema.generated';
import { publicDate, shanghai } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { Part } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import { RatingForm } from '../desk/grades';
import { useSending } from '../desk/use-sending';
import { DESK_WORDS } from '../desk/words';
import { PETITIONER_RATES } from './operations';
import type { PetitionStoryFragment } from './petition-story.fragment.generated';
import { PETITION_WORDS } from './words';

interface Rated {
  readonly story: PetitionStoryFragment;
  readonly onRated: (story: PetitionStoryFragment) => void;
}

const RateBody = ({ body, story, onRated }: Rated & { readonly body: RatedBody }) => {
  const words = useWords(PETITION_WORDS);
  const { send, sending, refusal } = useSending(PETITIONER_RATES);
  const rate = async (grade: number) => {
    const outcome = await send({ petitionId: story.petitionId, of: body, grade });
    if (outcome?.kind === 'done') onRated(outcome.value);
  };
  return (
    <RatingForm
      of={words.rateBody(words.bodies[body])}
      sending={sending}
      refusal={refusal}
      onRate={(grade) => void rate(grade)}
    />
  );
};

/** What the petitioner rated, and what he may still rate; nothing before the answer is delivered. */
export const Ratings = ({ story, onRated }: Rated) => {
  const desk = useWords(DESK_WORDS);
  const words = useWords(PETITION_WORDS);
  const { locale } = useLocale();
  const { ratings, mayRate } = story;
  if (ratings.length + mayRate.length === 0) return null;
  return (
    <Part title={words.ratings}>
      {mayRate.length > 0 ? <p className={styles.quiet}>{words.ratingsNote}</p> : null}
      <div role="status">
        <ul className={styles.lines}>
          {ratings.map(({ of, grade, at }) => (
            <li key={of}>
              {words.rated(words.bodies[of], desk.grades[grade] ?? '', publicDate(shanghai(at).day, locale))}
            </li>
          ))}
        </ul>
      </div>
      {mayRate.map((body) => (
        <RateBody key={body} body={body} story={story} onRated={onRated} />
      ))}
    </Part>
  );
};
