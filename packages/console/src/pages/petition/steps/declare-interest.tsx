import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from './fields';
import { DeclareInterestDocument } from './declare-interest.generated';
import { useStep, type StepProps } from './step';

/** Declares an interest; from then on the case is closed to whoever does. */
export const DeclareInterest = (props: StepProps) => {
  const { words, form } = useStep(props, 'declareInterest');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={DeclareInterestDocument}
      toInput={({ reason = '' }: { reason?: string }) => ({ petitionId: petition.id, reason })}
    >
      <p>{words.interestNote}</p>
      <TextField name="reason" />
    </CommandForm>
  );
};
