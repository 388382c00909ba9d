import { CommandForm } from '../../../parts/form/command-form';
import { OtherField, TextField } from '../../../parts/fields/fields';
import { CadrePick, UnitPick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { AssignRequestHandlerDocument } from './assign-request-handler.generated';
import { HandToPetitionDocument } from './hand-to-petition.generated';
import { useStep, type StepProps } from './step';

/** Names the officer, among the cadres of the unit that answers. */
export const AssignHandler = (props: StepProps) => {
  const { words, form } = useStep(props, 'assignRequestHandler');
  const { id, responsibility } = props.request;
  return (
    <CommandForm
      {...form}
      document={AssignRequestHandlerDocument}
      toInput={({ cadreId }: { cadreId: Picked }) => ({ requestId: id, cadreId: cadreId.value })}
    >
      <OtherField name="cadreId" label={words.fields.cadreId}>
        <CadrePick unitId={responsibility.unit ? String(responsibility.unit.id) : undefined} />
      </OtherField>
    </CommandForm>
  );
};

/** Hands a request with its history to a petition office; checked on a page of its own first. */
export const HandToPetition = (props: StepProps) => {
  const { words, form } = useStep(props, 'handToPetition');
  const { id } = props.request;
  const { petitionOffice, reason: reasonLabel } = words.fields;
  return (
    <CommandForm
      {...form}
      document={HandToPetitionDocument}
      toInput={({ toUnitId, reason = '' }: { toUnitId: Picked; reason?: string }) => ({
        requestId: id,
        toUnitId: toUnitId.value,
        reason,
      })}
      check={({ toUnitId, reason }) => [
        { label: petitionOffice, value: toUnitId.label },
        { label: reasonLabel, value: reason },
      ]}
    >
      <p>{words.handOver}</p>
      <OtherField name="toUnitId" label={petitionOffice}>
        <UnitPick is="PETITION_OFFICE" />
      </OtherField>
      <TextField name="reason" label={reasonLabel} />
    </CommandForm>
  );
};
