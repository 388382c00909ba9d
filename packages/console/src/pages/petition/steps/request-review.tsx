import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { RequestReviewDocument } from './request-review.generated';
import { ReviewRequestFields, reviewRequestOf, type ReviewRequestValues } from './review-request-fields';
import { useStep, type StepProps } from './step';

/** Records that the petitioner asks for a review. The answer is what the petitioner may know: the case is read again. */
export const RequestReview = (props: StepProps) => {
  const { form } = useStep(props, 'requestReview');
  const { petition, onDone, onLook } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RequestReviewDocument}
      initial={{ requestedOn: today }}
      toInput={(values: ReviewRequestValues) => ({ petitionId: petition.id, ...reviewRequestOf(values) })}
      onDone={() => {
        onDone();
        onLook();
      }}
    >
      <ReviewRequestFields />
    </CommandForm>
  );
};
