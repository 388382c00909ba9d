import { CommandForm } from '../../../parts/form/command-form';
import { DecideReviewDocument } from './decide-review.generated';
import {
  checkedDecision,
  reviewDecisionOf,
  ReviewDecisionFields,
  type ReviewDecisionValues,
} from './review-decision-fields';
import { useStep, type StepProps } from './step';

/** Decides the review; everything is checked on a page of its own first. */
export const DecideReview = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideReview');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={DecideReviewDocument}
      toInput={(values: ReviewDecisionValues) => ({ petitionId: petition.id, ...reviewDecisionOf(values) })}
      check={(values) => checkedDecision(words, values)}
    >
      <ReviewDecisionFields petition={petition} stage="REVIEW" />
    </CommandForm>
  );
};
