import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, OtherField, TextField } from '../../../parts/fields/fields';
import { UnitPick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { AcceptRequestDocument } from './accept-request.generated';
import { DecideRequestObjectionDocument } from './decide-request-objection.generated';
import { DispatchRequestDocument } from './dispatch-request.generated';
import { ObjectToRequestDocument } from './object-to-request.generated';
import { useStep, type StepProps } from './step';

/** Offers a request to the unit that is to work on it. */
export const Dispatch = (props: StepProps) => {
  const { words, form } = useStep(props, 'dispatchRequest');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={DispatchRequestDocument}
      toInput={({ toUnitId, reason = '' }: { toUnitId: Picked; reason?: string }) => ({
        requestId: id,
        toUnitId: toUnitId.value,
        reason,
      })}
    >
      <OtherField name="toUnitId" label={words.fields.toUnitId}>
        <UnitPick />
      </OtherField>
      <TextField name="reason" label={words.fields.reason} />
    </CommandForm>
  );
};

/** Takes over what is offered, having read why. */
export const Accept = (props: StepProps) => {
  const { words, form } = useStep(props, 'acceptRequest');
  const { id, responsibility } = props.request;
  const reason = responsibility.reason;
  return (
    <CommandForm {...form} document={AcceptRequestDocument} toInput={() => ({ requestId: id })}>
      <p>{reason ? words.takeOver(responsibility.unit?.name ?? words.sender) : words.takeOverPlain}</p>
      {reason ? <blockquote>{reason}</blockquote> : null}
    </CommandForm>
  );
};

/** Objects to an offer. */
export const ObjectTo = (props: StepProps) => {
  const { words, form } = useStep(props, 'objectToRequest');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={ObjectToRequestDocument}
      toInput={({ reasons = '' }: { reasons?: string }) => ({ requestId: id, reasons })}
    >
      <p>{words.objecting}</p>
      <TextField name="reasons" label={words.fields.reasons} />
    </CommandForm>
  );
};

/** Decides on an objection. */
export const DecideObjection = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideRequestObjection');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={DecideRequestObjectionDocument}
      toInput={({ agreed, reason }: { agreed: 'YES' | 'NO'; reason?: string }) => ({
        requestId: id,
        agreed: agreed === 'YES',
        reason: reason?.trim() ? reason : null,
      })}
    >
      <ChoiceField
        name="agreed"
        label={words.fields.agreed}
        options={{ YES: words.agree, NO: words.refuse }}
      />
      <TextField name="reason" label={words.fields.reason} note={words.refuseReason} optional />
    </CommandForm>
  );
};
