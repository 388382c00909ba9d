import { CommandForm } from '../../../parts/form/command-form';
import { AnswerInstructionDocument } from './answer-instruction.generated';
import { EntryField, onlyOf } from './entry-field';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';

interface Values {
  readonly instructionId: string;
  readonly text?: string;
}

/** Says what came of a leader’s instruction, having read it. */
export const AnswerInstruction = (props: StepProps) => {
  const { words, form } = useStep(props, 'answerInstruction');
  const { petition } = props;
  const { record } = words;
  const open = petition.instructions
    .filter(({ feedback }) => feedback === null)
    .map(({ id, leaderName, instructedOn, text }) => ({
      id: String(id),
      label: record.instructionOf(leaderName, instructedOn),
      texts: [text],
    }));
  return (
    <CommandForm
      {...form}
      document={AnswerInstructionDocument}
      initial={{ instructionId: onlyOf(open) }}
      toInput={({ instructionId, text = '' }: Values) => ({ petitionId: petition.id, instructionId, text })}
    >
      <EntryField name="instructionId" entries={open} />
      <TextField name="text" label={record.feedback} rows={4} />
    </CommandForm>
  );
};
