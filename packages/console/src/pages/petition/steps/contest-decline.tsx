import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { ContestDeclineDocument } from './contest-decline.generated';
import { TextField } from './fields';
import { ReceivedFields, receivedOf, type ReceivedValues } from './received';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values extends ReceivedValues {
  readonly reasons?: string;
  readonly newFacts?: string;
}

const LONGEST = 20_000;

/** Records what the petitioner says against a decline. */
export const ContestDecline = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'contestDecline');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ContestDeclineDocument}
      initial={{ on: today }}
      toInput={({ reasons = '', newFacts, ...received }: Values) => ({
        petitionId: petition.id,
        received: receivedOf(received),
        reasons,
        newFacts: newFacts?.trim() ? newFacts : null,
      })}
    >
      <TextField name="reasons" label={words.labels.reasons} longest={LONGEST} />
      <TextField name="newFacts" note={words.newFactsNote} longest={LONGEST} optional />
      <ReceivedFields />
    </CommandForm>
  );
};
