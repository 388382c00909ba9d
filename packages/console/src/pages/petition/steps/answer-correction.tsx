import type { CorrectionNeed } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { AnswerCorrectionDocument } from './answer-correction.generated';
import { TextField } from './fields';
import { PetitionerRows } from './petitioner-rows';
import { petitionersOf, type PetitionerRow } from './petitioners-of';
import { ReceivedFields, receivedOf, type ReceivedValues } from './received';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values extends ReceivedValues {
  readonly text?: string;
  readonly petitioners?: readonly (PetitionerRow | undefined)[];
}

/** What is missing of the petitioners themselves. */
const OF_PETITIONERS: readonly CorrectionNeed[] = ['NAME', 'ADDRESS', 'REPRESENTATIVES'];

/** Records what the petitioner adds to what was missing. */
export const AnswerCorrection = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'answerCorrection');
  const { petition } = props;
  const { today } = useMe();
  const asked = petition.corrections.at(-1);
  const asksWho = asked?.needs.some((need) => OF_PETITIONERS.includes(need)) ?? false;
  return (
    <CommandForm
      {...form}
      document={AnswerCorrectionDocument}
      initial={{ on: today }}
      toInput={({ text = '', petitioners, ...received }: Values) => ({
        petitionId: petition.id,
        received: receivedOf(received),
        text,
        petitioners: petitionersOf(petitioners),
      })}
    >
      {asked ? <p>{words.asked(asked.dueOn)}</p> : null}
      <blockquote>{asked?.what}</blockquote>
      <TextField name="text" label={words.labels.added} rows={6} longest={20_000} optional={asksWho} />
      {asksWho ? <PetitionerRows /> : null}
      <ReceivedFields />
    </CommandForm>
  );
};
