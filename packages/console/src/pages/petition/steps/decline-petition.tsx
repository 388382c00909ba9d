import type { DeclineGround } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { DeclinePetitionDocument } from './decline-petition.generated';
import { ChoiceField, LineField, TextField } from './fields';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly ground: DeclineGround;
  readonly earlierNumber?: string;
  readonly reasons?: string;
  readonly newFacts?: string;
}

/** Proposes not to take a petition in; another person decides. */
export const DeclinePetition = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'declinePetition');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={DeclinePetitionDocument}
      toInput={({ ground, earlierNumber = '', reasons = '', newFacts }: Values) => ({
        petitionId: petition.id,
        ground,
        earlierNumber,
        reasons,
        newFacts: newFacts?.trim() ? newFacts : null,
      })}
      check={({ ground, earlierNumber, reasons, newFacts }) => [
        { label: words.labels.ground, value: words.declineGrounds[ground] },
        { label: words.fields.earlierNumber, value: earlierNumber },
        { label: words.labels.reasons, value: reasons },
        { label: words.fields.newFacts, value: newFacts },
      ]}
    >
      <p>{words.declineNote}</p>
      <ChoiceField name="ground" label={words.labels.ground} options={words.declineGrounds} />
      <LineField name="earlierNumber" longest={40} />
      <TextField name="reasons" label={words.labels.reasons} />
      <TextField name="newFacts" note={words.newFactsNote} optional />
    </CommandForm>
  );
};
