import { Block } from '../../../parts/case-page/block';
import { ClockMark } from '../../../parts/clock/clock';
import { UnitName } from '../../../parts/names/names';
import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import { useSigns } from '../../../words/signs';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { STEP_FORM_WORDS } from '../steps/words';
import { FactLines } from './fact-lines';
import { BLOCK_WORDS } from './words';

type Review = PetitionCaseFragment['reviews'][number];
type Hearing = PetitionCaseFragment['hearings'][number];

/** The period of a review that runs. */
const runningClock = ({ stage, present, outcome }: Review, clocks: PetitionCaseFragment['clocks']) =>
  present && outcome === null ? (clocks.findLast(({ kind }) => kind === stage) ?? null) : null;

const ReviewLines = ({
  of: review,
  clocks,
}: {
  readonly of: Review;
  readonly clocks: PetitionCaseFragment['clocks'];
}) => {
  const words = useWords(BLOCK_WORDS);
  const signs = useSigns();
  const { review: steps } = useWords(STEP_FORM_WORDS);
  const { locale } = useLocale();
  const { stage, present, unit, organ, outcome, decidedOn, deliveredOn, published } = review;
  const clock = runningClock(review, clocks);
  const told = (day: string | null) => (day === null ? null : fullDay(day, locale));
  return (
    <li className={styles.past}>
      <strong>
        {words.stages[stage]}
        {present ? '' : signs.aside(words.earlierAnswer)}
      </strong>
      <FactLines
        lines={[
          [words.by, organ ?? (unit ? <UnitName unit={unit} /> : null)],
          [words.requestedOn, told(review.requestedOn)],
          [words.grounds, review.grounds],
          [words.due, clock && <ClockMark clock={clock} />],
          [steps.reviewOutcome, outcome ? steps.reviewOutcomes[outcome] : words.running],
          [steps.reviewReasons, review.reasons],
          [words.legalBasis, review.legalBasis.join('\n')],
          [words.externalNumber, review.externalNumber],
          [words.decidedOn, told(decidedOn)],
          [words.deliveredOn, outcome ? (told(deliveredOn) ?? words.notDelivered) : null],
          [words.published, published ? steps.yes : null],
        ]}
      />
    </li>
  );
};

const HearingLines = ({ of: hearing }: { readonly of: Hearing }) => {
  const words = useWords(BLOCK_WORDS);
  const signs = useSigns();
  const { locale } = useLocale();
  const { unit, inReReview, on, openToPublic, reason, concludedOn, record } = hearing;
  const began = fullDay(on, locale);
  return (
    <li className={styles.past}>
      <strong>
        {words.hearing}
        {inReReview ? signs.aside(words.inReReview) : ''}
      </strong>
      <p className="number">
        {concludedOn
          ? words.hearingSpan(began, fullDay(concludedOn, locale))
          : words.onDay(began, words.hearingRuns)}
        {' · '}
        {openToPublic ? words.hearingOpen : words.hearingClosed(reason ?? '—')}
      </p>
      <FactLines
        lines={[
          [words.hearingIn, unit ? <UnitName unit={unit} /> : null],
          [words.record, record],
        ]}
      />
    </li>
  );
};

/** Reviews, re-reviews and hearings, past and running, in their order. */
export const Reviews = ({
  petition: { reviews, hearings, clocks },
}: {
  readonly petition: PetitionCaseFragment;
}) => {
  const words = useWords(BLOCK_WORDS);
  if (reviews.length === 0 && hearings.length === 0) return null;
  return (
    <Block title={reviews.length > 0 ? words.reviews : words.hearing}>
      <ol className={styles.list}>
        {reviews.map((review, at) => (
          <ReviewLines key={`${review.id} ${at}`} of={review} clocks={clocks} />
        ))}
        {hearings.map((hearing, at) => (
          <HearingLines key={at} of={hearing} />
        ))}
      </ol>
    </Block>
  );
};
