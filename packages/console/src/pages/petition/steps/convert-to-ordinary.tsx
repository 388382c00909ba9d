import { CommandForm } from '../../../parts/form/command-form';
import { ConvertToOrdinaryDocument } from './convert-to-ordinary.generated';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';

/** Has a petition handled the ordinary way after all. */
export const ConvertToOrdinary = (props: StepProps) => {
  const { words, form } = useStep(props, 'convertToOrdinary');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={ConvertToOrdinaryDocument}
      toInput={({ reason = '' }: { reason?: string }) => ({ petitionId: petition.id, reason })}
    >
      <p>{words.proceeding.ordinaryNote}</p>
      <TextField name="reason" label={words.proceeding.ordinaryReason} />
    </CommandForm>
  );
};
