import { CommandForm } from '../../../parts/form/command-form';
import { EndAssistanceDocument } from './end-assistance.generated';
import { helpingUnits } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';

/** Ends a unit’s help: with its contribution, or with the reason why it isn’t needed. */
export const EndAssistance = (props: StepProps) => {
  const { words, form } = useStep(props, 'endAssistance');
  const { petition } = props;
  const helping = helpingUnits(petition);
  return (
    <CommandForm
      {...form}
      document={EndAssistanceDocument}
      initial={{ unitId: onlyOf(helping) }}
      toInput={({ unitId = '', text = '' }: { unitId?: string; text?: string }) => ({
        petitionId: petition.id,
        unitId,
        text,
      })}
    >
      <EntryField name="unitId" label={words.coordination.assistingUnit} entries={helping} />
      <TextField name="text" label={words.coordination.endText} />
    </CommandForm>
  );
};
