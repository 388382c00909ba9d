import { CommandForm } from '../../../parts/form/command-form';
import type { Picked } from '../../../parts/pick/search-pick';
import { AddAssistingUnitDocument } from './add-assisting-unit.generated';
import { OtherField, TextField } from './fields';
import { ReceivingUnitPick } from './pick';
import { useStep, type StepProps } from './step';

/** Has another unit help; responsibility stays. */
export const AddAssistingUnit = (props: StepProps) => {
  const { words, form } = useStep(props, 'addAssistingUnit');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={AddAssistingUnitDocument}
      toInput={({ unitId, task = '' }: { unitId: Picked; task?: string }) => ({
        petitionId: petition.id,
        unitId: unitId.value,
        task,
      })}
    >
      <p>{words.coordination.assistNote}</p>
      <OtherField name="unitId" label={words.coordination.assistingUnit}>
        <ReceivingUnitPick />
      </OtherField>
      <TextField name="task" />
    </CommandForm>
  );
};
