import { CommandForm } from '../../../parts/form/command-form';
import type { Picked } from '../../../parts/pick/search-pick';
import { DecideDisputeDocument } from './decide-dispute.generated';
import { OtherField, TextField } from './fields';
import { ReceivingUnitPick } from './pick';
import { idsOf } from './picked';
import { useStep, type StepProps } from './step';

interface Values {
  readonly leadUnitId: Picked;
  readonly assistingUnitIds?: readonly Picked[];
  readonly reason?: string;
  readonly minutes?: string;
}

/** Says which unit leads and which assist, having read the reasons; the joint conference’s minutes belong to its decision. */
export const DecideDispute = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideDispute');
  const { petition } = props;
  const { dispute } = petition;
  return (
    <CommandForm
      {...form}
      document={DecideDisputeDocument}
      toInput={({ leadUnitId, assistingUnitIds, reason = '', minutes }: Values) => ({
        petitionId: petition.id,
        leadUnitId: leadUnitId.value,
        assistingUnitIds: idsOf(assistingUnitIds),
        reason,
        minutes: minutes?.trim() ? minutes : null,
      })}
    >
      <p>{words.coordination.disputed}</p>
      <blockquote>{dispute?.reasons}</blockquote>
      <OtherField name="leadUnitId">
        <ReceivingUnitPick />
      </OtherField>
      <OtherField name="assistingUnitIds" optional>
        <ReceivingUnitPick many />
      </OtherField>
      <TextField name="reason" />
      {dispute?.decidedBy === 'JOINT_CONFERENCE' ? <TextField name="minutes" /> : null}
    </CommandForm>
  );
};
