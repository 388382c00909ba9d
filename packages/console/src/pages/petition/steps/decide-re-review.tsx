import { TickField } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { DecideReReviewDocument } from './decide-re-review.generated';
import {
  checkedDecision,
  reviewDecisionOf,
  ReviewDecisionFields,
  type ReviewDecisionValues,
} from './review-decision-fields';
import { useStep, type StepProps } from './step';

interface Values extends ReviewDecisionValues {
  readonly publish?: boolean;
}

/** Decides the re-review, and whether it is shown to the public; everything is checked on a page of its own first. */
export const DecideReReview = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideReReview');
  const { petition } = props;
  const { fields, review } = words;
  return (
    <CommandForm
      {...form}
      document={DecideReReviewDocument}
      initial={{ publish: false }}
      toInput={({ publish = false, ...values }: Values) => ({
        petitionId: petition.id,
        ...reviewDecisionOf(values),
        publish,
      })}
      check={(values) => [
        ...checkedDecision(words, values),
        { label: fields.publish, value: values.publish ? review.yes : review.no },
      ]}
    >
      <ReviewDecisionFields petition={petition} stage="RE_REVIEW" />
      <TickField name="publish" label={fields.publish} />
    </CommandForm>
  );
};
