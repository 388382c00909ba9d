import type { Channel } from '../../../api/schema.generated';
import { CASE_WORDS } from '../../../parts/cases/words';
import { useWords } from '../../../words/locale';
import { DayField, LineField, SelectField, TextField } from './fields';
import { STEP_FORM_WORDS } from './words';

/** A request for a review or re-review as an officer records it. */
export interface ReviewRequestValues {
  readonly grounds?: string;
  readonly requestedOn: string;
  readonly how: Channel;
  readonly proof?: string;
}

const LONGEST = 20_000;

/** What the command is told of the request. */
export const reviewRequestOf = ({ grounds = '', requestedOn, how, proof = '' }: ReviewRequestValues) => ({
  grounds,
  requestedOn,
  how,
  proof,
});

/** Why, when and how the petitioner asked, and what proves it. */
export const ReviewRequestFields = () => {
  const { review } = useWords(STEP_FORM_WORDS);
  const { channel } = useWords(CASE_WORDS);
  return (
    <>
      <p>{review.recordedFor}</p>
      <TextField name="grounds" longest={LONGEST} />
      <DayField name="requestedOn" />
      <SelectField name="how" label={review.askedHow} options={channel} />
      <LineField name="proof" label={review.askedProof} />
    </>
  );
};
