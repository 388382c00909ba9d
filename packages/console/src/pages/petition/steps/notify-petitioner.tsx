import type { DeliveryMethod } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DayField, SelectField } from './fields';
import { NotifyPetitionerDocument } from './notify-petitioner.generated';
import { useStep, type StepProps } from './step';

/** Records that the petitioner was told of receipt, way and procedure. */
export const NotifyPetitioner = (props: StepProps) => {
  const { words, form } = useStep(props, 'notifyPetitioner');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={NotifyPetitionerDocument}
      initial={{ on: today }}
      toInput={({ on, how }: { on: string; how: DeliveryMethod }) => ({ petitionId: petition.id, on, how })}
    >
      <DayField name="on" />
      <SelectField name="how" options={words.methods} />
    </CommandForm>
  );
};
