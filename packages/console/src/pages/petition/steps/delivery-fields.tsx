import { Form } from 'antd';
import type { DeliveryMethod } from '../../../api/schema.generated';
import { useWords } from '../../../words/locale';
import { DayField, LineField, SelectField, TextField } from './fields';
import { STEP_FORM_WORDS } from './words';

/** How a paper reached the petitioner, as the form has it. */
export interface DeliveryValues {
  readonly how: DeliveryMethod;
  readonly deliveredOn: string;
  readonly proof?: string;
  readonly circumstance?: string;
}

type Circumstances = Readonly<Partial<Record<DeliveryMethod, string>>>;

/** What the command is told of a delivery; a circumstance only where the method needs one. */
export const deliveryOf = (
  { how, deliveredOn, proof = '', circumstance }: DeliveryValues,
  circumstances: Circumstances,
) => ({
  how,
  deliveredOn,
  proof,
  circumstance: circumstances[how] && circumstance?.trim() ? circumstance : null,
});

/** The way, the day and the proof of a delivery, and what the way needs beside it. */
export const DeliveryFields = () => {
  const { methods, review } = useWords(STEP_FORM_WORDS);
  const circumstances: Circumstances = review.circumstances;
  const how = Form.useWatch<DeliveryMethod | undefined>('how');
  const asked = how && circumstances[how];
  return (
    <>
      <SelectField name="how" options={methods} />
      <DayField name="deliveredOn" />
      <LineField name="proof" />
      {asked ? <TextField name="circumstance" label={asked} /> : null}
    </>
  );
};
