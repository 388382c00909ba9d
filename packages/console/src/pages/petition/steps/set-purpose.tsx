import type { Purpose } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField } from './fields';
import { SetPurposeDocument } from './set-purpose.generated';
import { useStep, type StepProps } from './step';

/** Says what a petition is for. */
export const SetPurpose = (props: StepProps) => {
  const { words, form } = useStep(props, 'setPurpose');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={SetPurposeDocument}
      initial={{ purpose: petition.purpose ?? undefined }}
      toInput={({ purpose }: { purpose: Purpose }) => ({ petitionId: petition.id, purpose })}
    >
      <ChoiceField name="purpose" options={words.purposes} />
    </CommandForm>
  );
};
