import { CommandForm } from '../../../parts/form/command-form';
import { ConfirmRequestHandOverDocument } from './confirm-request-hand-over.generated';
import { useStep, type StepProps } from './step';

/** Confirms that a firm’s request was taken over; the receipt for the firm is shown this once. */
export const ConfirmRequestHandOver = (props: StepProps) => {
  const { words, form } = useStep(props, 'confirmRequestHandOver');
  const { petition, onDone } = props;
  return (
    <CommandForm
      {...form}
      document={ConfirmRequestHandOverDocument}
      toInput={() => ({ petitionId: petition.id })}
      onDone={({ receipt }) => onDone(receipt ? words.receipt(receipt.number, receipt.queryCode) : undefined)}
    >
      <p>{words.confirm(petition.origin?.requestNumber ?? '', petition.number)}</p>
    </CommandForm>
  );
};
