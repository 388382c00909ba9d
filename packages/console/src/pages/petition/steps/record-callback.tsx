import type { CallbackAnswer, Settled } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { ChoiceField, DayField, SelectField, TextField } from './fields';
import { RecordCallbackDocument } from './record-callback.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly on: string;
  readonly said: CallbackAnswer;
  readonly note?: string;
  readonly settled: Settled;
}

/** Records that the petitioner was called back, and what was said. */
export const RecordCallback = (props: StepProps) => {
  const { words, form } = useStep(props, 'recordCallback');
  const { petition } = props;
  const { review } = words;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordCallbackDocument}
      initial={{ on: today }}
      toInput={({ on, said, note, settled }: Values) => ({
        ...{ petitionId: petition.id, on, said, settled },
        note: note?.trim() ? note : null,
      })}
    >
      <p>{review.callbackNote}</p>
      <DayField name="on" label={review.callbackOn} />
      <SelectField name="said" options={review.callbackAnswers} />
      <ChoiceField name="settled" options={review.settlements} />
      <TextField name="note" optional />
    </CommandForm>
  );
};
