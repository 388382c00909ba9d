import type { DissuadedFrom } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { DayField, SelectField, TextField } from './fields';
import { RecordDissuasionDocument } from './record-dissuasion.generated';
import { dissuadedFrom } from './referral-words';
import { useStep, type StepProps } from './step';

interface Values {
  readonly on: string;
  readonly from: DissuadedFrom;
  readonly text?: string;
}

/** Records that somebody was dissuaded from an act, criticised or educated (PR 47). */
export const RecordDissuasion = (props: StepProps) => {
  const { words, form } = useStep(props, 'recordDissuasion');
  const { petition } = props;
  const { referral } = words;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordDissuasionDocument}
      initial={{ on: today }}
      toInput={({ on, from, text = '' }: Values) => ({ petitionId: petition.id, on, from, text })}
    >
      <DayField name="on" label={referral.dissuasionOn} />
      <SelectField name="from" options={dissuadedFrom(referral)} />
      <TextField name="text" label={referral.dissuasionText} rows={4} />
    </CommandForm>
  );
};
