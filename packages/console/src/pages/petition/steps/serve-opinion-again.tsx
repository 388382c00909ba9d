import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { DeliveryFields, deliveryOf, type DeliveryValues } from './delivery-fields';
import { ServeOpinionAgainDocument } from './serve-opinion-again.generated';
import { useStep, type StepProps } from './step';

/** Records that an opinion reached the petitioner after all. */
export const ServeOpinionAgain = (props: StepProps) => {
  const { words, form } = useStep(props, 'serveOpinionAgain');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ServeOpinionAgainDocument}
      initial={{ deliveredOn: today }}
      toInput={(values: DeliveryValues) => ({
        petitionId: petition.id,
        ...deliveryOf(values, words.review.circumstances),
      })}
    >
      <p>{words.proceeding.serveNote}</p>
      <DeliveryFields />
    </CommandForm>
  );
};
