import type { DeliveryMethod } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DayField, LineField, SelectField } from './fields';
import { DeliverOpinionDocument } from './deliver-opinion.generated';
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
      toInput={({
        how,
        deliveredOn,
        proof = '',
      }: {
        how: DeliveryMethod;
        deliveredOn: string;
        proof?: string;
      }) => ({
        petitionId: petition.id,
        how,
        deliveredOn,
        proof,
      })}
    >
      <SelectField name="how" options={words.methods} />
      <DayField name="deliveredOn" />
      <LineField name="proof" />
    </CommandForm>
  );
};
