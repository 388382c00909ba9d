import type { ReopenGround } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, TextField } from './fields';
import { ReopenPetitionDocument } from './reopen-petition.generated';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly ground: ReopenGround;
  readonly reason?: string;
  readonly evidence?: string;
}

/** Takes up again what was closed. */
export const ReopenPetition = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'reopenPetition');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={ReopenPetitionDocument}
      toInput={({ ground, reason = '', evidence = '' }: Values) => ({
        petitionId: petition.id,
        ground,
        reason,
        evidence,
      })}
    >
      <p>{words.reopenNote}</p>
      <ChoiceField name="ground" label={words.labels.ground} options={words.reopenGrounds} />
      <TextField name="reason" />
      <TextField name="evidence" label={words.labels.evidence} />
    </CommandForm>
  );
};
