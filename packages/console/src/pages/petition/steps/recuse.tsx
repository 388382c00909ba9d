import { CadrePick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { CommandForm } from '../../../parts/form/command-form';
import { OtherField, TextField } from './fields';
import { RecuseDocument } from './recuse.generated';
import { useStep, type StepProps } from './step';

/** Recuses a cadre from the case. */
export const Recuse = (props: StepProps) => {
  const { words, form } = useStep(props, 'recuse');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={RecuseDocument}
      toInput={({ cadreId, reason = '' }: { cadreId: Picked; reason?: string }) => ({
        petitionId: petition.id,
        cadreId: cadreId.value,
        reason,
      })}
    >
      <p>{words.recuseNote}</p>
      <OtherField name="cadreId">
        <CadrePick whoever />
      </OtherField>
      <TextField name="reason" />
    </CommandForm>
  );
};
