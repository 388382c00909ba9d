import { Form } from 'antd';
import type { TransferKind } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, DayField, OtherField, TextField } from './fields';
import type { Picked } from '../../../parts/pick/search-pick';
import { ReceivingUnitPick } from './pick';
import { useStep, type StepProps } from './step';
import { TransferPetitionDocument } from './transfer-petition.generated';

interface Values {
  readonly kind: TransferKind;
  readonly toUnitId: Picked;
  readonly reason?: string;
  readonly reportBackBy?: string;
}

/** Only an assignment has a day for the report back. */
const ReportBack = () =>
  Form.useWatch<TransferKind | undefined>('kind') === 'ASSIGN' ? <DayField name="reportBackBy" /> : null;

/** Offers a petition to another unit: as a transfer, or as an assignment with a report back. */
export const TransferPetition = (props: StepProps) => {
  const { words, form } = useStep(props, 'transferPetition');
  const { petition } = props;
  return (
    <CommandForm
      {...form}
      document={TransferPetitionDocument}
      initial={{ kind: 'TRANSFER' }}
      toInput={({ kind, toUnitId, reason = '', reportBackBy }: Values) => ({
        petitionId: petition.id,
        kind,
        toUnitId: toUnitId.value,
        reason,
        reportBackBy: kind === 'ASSIGN' ? (reportBackBy ?? null) : null,
      })}
    >
      <ChoiceField name="kind" options={words.kinds} />
      <OtherField name="toUnitId">
        <ReceivingUnitPick />
      </OtherField>
      <TextField name="reason" />
      <ReportBack />
    </CommandForm>
  );
};
