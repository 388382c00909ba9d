import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from './fields';
import { ReturnToEnterpriseDocument } from './return-to-enterprise.generated';
import { useStep, type StepProps } from './step';

/** Gives a firm’s request back to the enterprise service. */
export const ReturnToEnterprise = (props: StepProps) => {
  const { words, form } = useStep(props, 'returnToEnterprise');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={ReturnToEnterpriseDocument}
      toInput={({ reason = '' }: { reason?: string }) => ({ petitionId: petition.id, reason })}
    >
      <p>{words.returnNote}</p>
      <TextField name="reason" />
    </CommandForm>
  );
};
