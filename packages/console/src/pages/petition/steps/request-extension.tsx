import { CommandForm } from '../../../parts/form/command-form';
import { CountField, TextField } from './fields';
import { RequestExtensionDocument } from './request-extension.generated';
import { useStep, type StepProps } from './step';

/** Asks the head of the unit for more days. */
export const RequestExtension = (props: StepProps) => {
  const { form } = useStep(props, 'requestExtension');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={RequestExtensionDocument}
      initial={{ days: 30 }}
      toInput={({ days, reason = '' }: { days: number | string; reason?: string }) => ({
        petitionId: petition.id,
        days: Number(days),
        reason,
      })}
    >
      <CountField name="days" />
      <TextField name="reason" />
    </CommandForm>
  );
};
