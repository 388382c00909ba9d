import { CommandForm } from '../../../parts/form/command-form';
import { AnswerSupervisionDocument } from './answer-supervision.generated';
import { supervisionIn } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';

/** Answers supervision in writing. */
export const AnswerSupervision = (props: StepProps) => {
  const { words, form } = useStep(props, 'answerSupervision');
  const { petition } = props;
  const entries = supervisionIn(petition, ['OPEN'], words);
  return (
    <CommandForm
      {...form}
      document={AnswerSupervisionDocument}
      initial={{ supervisionId: onlyOf(entries) }}
      toInput={({ supervisionId = '', text = '' }: { supervisionId?: string; text?: string }) => ({
        petitionId: petition.id,
        supervisionId,
        text,
      })}
    >
      <EntryField name="supervisionId" entries={entries} />
      <TextField name="text" rows={4} />
    </CommandForm>
  );
};
