import type { DeliveryMethod, ProcedureRoute } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import type { Picked } from '../../../parts/pick/search-pick';
import { DayField, LineField, OtherField, SelectField, TextField } from './fields';
import { GuideToProcedureDocument } from './guide-to-procedure.generated';
import { ReceivingUnitPick } from './pick';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly route: ProcedureRoute;
  readonly organUnitId?: Picked;
  readonly organ?: string;
  readonly reasons?: string;
  readonly bring?: string;
  readonly where?: string;
  readonly endsOn?: string;
  readonly noticeOn: string;
  readonly how: DeliveryMethod;
}

/** Leads a claim to the procedure that the law has for it. */
export const GuideToProcedure = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'guideToProcedure');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={GuideToProcedureDocument}
      initial={{ noticeOn: today }}
      toInput={({ organUnitId, organ, reasons = '', bring = '', where = '', endsOn, ...told }: Values) => ({
        petitionId: petition.id,
        route: told.route,
        organUnitId: organUnitId?.value ?? null,
        organ: organ?.trim() || null,
        reasons,
        bring,
        where,
        endsOn: endsOn || null,
        noticeOn: told.noticeOn,
        how: told.how,
      })}
    >
      <p>{words.guideNote}</p>
      <SelectField name="route" options={words.routes} />
      <OtherField name="organUnitId" optional>
        <ReceivingUnitPick />
      </OtherField>
      <LineField name="organ" note={words.organNote} optional />
      <TextField name="reasons" label={words.labels.reasons} />
      <TextField name="bring" />
      <TextField name="where" />
      <DayField name="endsOn" optional />
      <DayField name="noticeOn" />
      <SelectField name="how" options={all.methods} />
    </CommandForm>
  );
};
