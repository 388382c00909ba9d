import { CadrePick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { CommandForm } from '../../../parts/form/command-form';
import { OtherField } from './fields';
import { AssignHandlerDocument } from './assign-handler.generated';
import { useStep, type StepProps } from './step';

/** Names the officer, among the cadres of the unit that answers. */
export const AssignHandler = (props: StepProps) => {
  const { form } = useStep(props, 'assignHandler');
  const { petition } = props;
  const { unit } = petition.responsibility;
  return (
    <CommandForm
      {...form}
      document={AssignHandlerDocument}
      toInput={({ cadreId }: { cadreId: Picked }) => ({ petitionId: petition.id, cadreId: cadreId.value })}
    >
      <OtherField name="cadreId">
        <CadrePick unitId={unit ? String(unit.id) : undefined} />
      </OtherField>
    </CommandForm>
  );
};
