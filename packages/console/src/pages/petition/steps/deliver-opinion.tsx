import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { DeliverOpinionDocument } from './deliver-opinion.generated';
import { DeliveryFields, deliveryOf, type DeliveryValues } from './delivery-fields';
import { useStep, type StepProps } from './step';

/** Records that opinion or answer reached the petitioner. */
export const DeliverOpinion = (props: StepProps) => {
  const { words, form } = useStep(props, 'deliverOpinion');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={DeliverOpinionDocument}
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
