import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { RequestReReviewDocument } from './request-re-review.generated';
import { RequestReviewDocument } from './request-review.generated';
import { ReviewRequestFields, reviewRequestOf, type ReviewRequestValues } from './review-request-fields';
import { useStep, type StepProps } from './step';

/** Records what the petitioner asks for. The answer is what he may know of it: the case is read again. */
const requestForm = (
  command: 'requestReview' | 'requestReReview',
  document: typeof RequestReviewDocument | typeof RequestReReviewDocument,
) =>
  function ReviewRequest(props: StepProps) {
    const { form } = useStep(props, command);
    const { petition, onDone, onLook } = props;
    const { today } = useMe();
    return (
      <CommandForm
        {...form}
        document={document as typeof RequestReviewDocument}
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

/** Records that the petitioner asks for a review. */
export const RequestReview = requestForm('requestReview', RequestReviewDocument);

/** Records that the petitioner asks for a re-review. */
export const RequestReReview = requestForm('requestReReview', RequestReReviewDocument);
