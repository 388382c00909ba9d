import { Form } from 'antd';
import type { DeliveryMethod } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DeliverOpinionDocument } from './deliver-opinion.generated';
import { DayField, LineField, SelectField, TextField } from './fields';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly how: DeliveryMethod;
  readonly deliveredOn: string;
  readonly proof?: string;
  readonly circumstance?: string;
}

/** What some ways of delivery need beside the proof. */
const Circumstance = ({ labels }: { readonly labels: Readonly<Partial<Record<DeliveryMethod, string>>> }) => {
  const how = Form.useWatch<DeliveryMethod | undefined>('how');
  const label = how && labels[how];
  return label ? <TextField name="circumstance" label={label} /> : null;
};

/** Records that opinion or answer reached the petitioner. */
export const DeliverOpinion = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'deliverOpinion');
  const { petition } = props;
  const { today } = useMe();
  const labels: Readonly<Partial<Record<DeliveryMethod, string>>> = words.circumstances;
  return (
    <CommandForm
      {...form}
      document={DeliverOpinionDocument}
      initial={{ deliveredOn: today }}
      toInput={({ how, deliveredOn, proof = '', circumstance }: Values) => ({
        petitionId: petition.id,
        how,
        deliveredOn,
        proof,
        circumstance: labels[how] && circumstance?.trim() ? circumstance : null,
      })}
    >
      <SelectField name="how" options={all.methods} />
      <DayField name="deliveredOn" />
      <LineField name="proof" />
      <Circumstance labels={labels} />
    </CommandForm>
  );
};
