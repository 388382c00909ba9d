import type { ReviewOutcome, ReviewStage } from '../../../api/schema.generated';
import { useWords } from '../../../words/locale';
import { ChoiceField, TextField } from './fields';
import { linesOf } from './lines-of';
import type { StepProps } from './step';
import { STEP_FORM_WORDS, type StepFormWords } from './words';

/** The decision of a review or re-review as the form has it. */
export interface ReviewDecisionValues {
  readonly outcome: ReviewOutcome;
  readonly reasons?: string;
  /** One provision a line. */
  readonly legalBasis?: string;
}

const LONGEST = 20_000;

/** What the command is told of the decision. */
export const reviewDecisionOf = ({ outcome, reasons = '', legalBasis }: ReviewDecisionValues) => ({
  outcome,
  reasons,
  legalBasis: linesOf(legalBasis),
});

/** What is checked on a page of its own before the decision counts. */
export const checkedDecision = ({ fields, review }: StepFormWords, values: ReviewDecisionValues) => [
  { label: review.reviewOutcome, value: review.reviewOutcomes[values.outcome] },
  { label: review.reviewReasons, value: values.reasons },
  { label: fields.legalBasis, value: linesOf(values.legalBasis).join('\n') },
];

interface FieldsProps {
  readonly petition: StepProps['petition'];
  readonly stage: ReviewStage;
}

/** What the petitioner asked for, and the decision with reasons and provisions. */
export const ReviewDecisionFields = ({ petition, stage }: FieldsProps) => {
  const { review, one } = useWords(STEP_FORM_WORDS);
  const asked = petition.reviews.findLast(
    (each) => each.stage === stage && each.present && each.outcome === null,
  );
  return (
    <>
      {asked?.requestedOn ? <p>{review.askedFor(asked.requestedOn)}</p> : null}
      {asked?.grounds ? <blockquote>{asked.grounds}</blockquote> : null}
      <ChoiceField name="outcome" label={review.reviewOutcome} options={review.reviewOutcomes} />
      <TextField name="reasons" label={review.reviewReasons} rows={4} longest={LONGEST} />
      <TextField name="legalBasis" note={one} />
    </>
  );
};
