import { CommandForm } from '../../../parts/form/command-form';
import { CloseSupervisionDocument } from './close-supervision.generated';
import { supervisionIn } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';

/** Closes supervision with what came of it. */
export const CloseSupervision = (props: StepProps) => {
  const { words, form } = useStep(props, 'closeSupervision');
  const { petition } = props;
  const entries = supervisionIn(petition, ['OPEN', 'ANSWERED', 'SETTLED'], words);
  return (
    <CommandForm
      {...form}
      document={CloseSupervisionDocument}
      initial={{ supervisionId: onlyOf(entries) }}
      toInput={({ supervisionId = '', result = '' }: { supervisionId?: string; result?: string }) => ({
        petitionId: petition.id,
        supervisionId,
        result,
      })}
    >
      <EntryField name="supervisionId" entries={entries} />
      <TextField name="result" label={words.coordination.supervisionResult} />
    </CommandForm>
  );
};
