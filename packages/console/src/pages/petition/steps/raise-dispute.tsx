import { CommandForm } from '../../../parts/form/command-form';
import type { Picked } from '../../../parts/pick/search-pick';
import { OtherField, TextField } from './fields';
import { ReceivingUnitPick } from './pick';
import { idsOf } from './picked';
import { RaiseDisputeDocument } from './raise-dispute.generated';
import { useStep, type StepProps } from './step';

/** Says that units don’t agree on whose the petition is. */
export const RaiseDispute = (props: StepProps) => {
  const { words, form } = useStep(props, 'raiseDispute');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={RaiseDisputeDocument}
      toInput={({ reasons = '', unitIds }: { reasons?: string; unitIds?: readonly Picked[] }) => ({
        petitionId: petition.id,
        reasons,
        unitIds: idsOf(unitIds),
      })}
    >
      <p>{words.coordination.disputeNote}</p>
      <TextField name="reasons" label={words.coordination.disputeReasons} />
      <OtherField name="unitIds" label={words.coordination.disputeUnits} optional>
        <ReceivingUnitPick many />
      </OtherField>
    </CommandForm>
  );
};
