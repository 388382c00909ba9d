import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { DeliverReviewDecisionDocument } from './deliver-review-decision.generated';
import { DeliveryFields, deliveryOf, type DeliveryValues } from './delivery-fields';
import { useStep, type StepProps } from './step';

/** Records that the decision of a review or re-review reached the petitioner. */
export const DeliverReviewDecision = (props: StepProps) => {
  const { words, form } = useStep(props, 'deliverReviewDecision');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={DeliverReviewDecisionDocument}
      initial={{ deliveredOn: today }}
      toInput={(values: DeliveryValues) => ({
        petitionId: petition.id,
        ...deliveryOf(values, words.review.circumstances),
      })}
    >
      <DeliveryFields />
    </CommandForm>
  );
};
