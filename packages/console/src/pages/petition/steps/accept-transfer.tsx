import { CommandForm } from '../../../parts/form/command-form';
import { AcceptTransferDocument } from './accept-transfer.generated';
import { useStep, type StepProps } from './step';

/** Takes over what is offered, having read why. */
export const AcceptTransfer = (props: StepProps) => {
  const { words, form } = useStep(props, 'acceptTransfer');
  const { petition } = props;
  return (
    <CommandForm {...form} document={AcceptTransferDocument} toInput={() => ({ petitionId: petition.id })}>
      <p>{words.take(petition.responsibility.unit?.name ?? words.sender)}</p>
      <blockquote>{petition.offer?.reason}</blockquote>
      {petition.offer?.reportBackBy ? <p>{words.reportBack(petition.offer.reportBackBy)}</p> : null}
    </CommandForm>
  );
};
