import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from './fields';
import { ReceivedFields, receivedOf, type ReceivedValues } from './received';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';
import { WithdrawPetitionDocument } from './withdraw-petition.generated';

interface Values extends ReceivedValues {
  readonly reason?: string;
}

/** Records that the petitioner took the petition back. */
export const WithdrawPetition = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'withdrawPetition');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={WithdrawPetitionDocument}
      initial={{ on: today }}
      toInput={({ reason, ...received }: Values) => ({
        petitionId: petition.id,
        received: receivedOf(received),
        reason: reason?.trim() ? reason : null,
      })}
    >
      <p>{words.withdrawNote}</p>
      <ReceivedFields />
      <TextField name="reason" optional />
    </CommandForm>
  );
};
