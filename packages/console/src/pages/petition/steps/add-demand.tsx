import { CommandForm } from '../../../parts/form/command-form';
import { SelectField, TextField } from './fields';
import { AddDemandDocument } from './add-demand.generated';
import { useStep, type StepProps } from './step';

/** Records one more thing that is asked for, or a part of a partly reasonable demand. */
export const AddDemand = (props: StepProps) => {
  const { words, form } = useStep(props, 'addDemand');
  const { petition } = props;
  const partly = Object.fromEntries(
    petition.demands.flatMap(({ id, merit, text }) => (merit === 'PARTLY' ? [[String(id), text]] : [])),
  );
  return (
    <CommandForm
      {...form}
      document={AddDemandDocument}
      toInput={({ text = '', parentId }: { text?: string; parentId?: string }) => ({
        petitionId: petition.id,
        text,
        parentId: parentId || null,
      })}
    >
      <TextField name="text" />
      {Object.keys(partly).length > 0 ? (
        <SelectField
          name="parentId"
          options={{ '': words.ownDemand, ...partly }}
          note={words.partOf}
          optional
        />
      ) : null}
    </CommandForm>
  );
};
