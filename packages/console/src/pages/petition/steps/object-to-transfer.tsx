import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from './fields';
import { ObjectToTransferDocument } from './object-to-transfer.generated';
import { useStep, type StepProps } from './step';

/** Objects to an offer, with reasons. */
export const ObjectToTransfer = (props: StepProps) => {
  const { form } = useStep(props, 'objectToTransfer');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={ObjectToTransferDocument}
      toInput={({ reasons = '' }: { reasons?: string }) => ({ petitionId: petition.id, reasons })}
    >
      <TextField name="reasons" />
    </CommandForm>
  );
};
