import { TickField } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { CadrePick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { useMe } from '../../../shell/me-context';
import { unitsInvolved } from './entries';
import { EntryField } from './entry-field';
import { DayField, LineField, OtherField, TextField } from './fields';
import { RecordInstructionDocument } from './record-instruction.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly leaderName?: string;
  readonly text?: string;
  readonly instructedOn: string;
  readonly ownerUnitId: string;
  readonly ownerOfficerId?: Picked;
  readonly dueOn?: string;
  readonly feedbackAsked?: boolean;
}

/** Records what a leader instructed (阅批), whose it is, and until when he is told what came of it. */
export const RecordInstruction = (props: StepProps) => {
  const { words, form } = useStep(props, 'recordInstruction');
  const { petition } = props;
  const { fields, record } = words;
  const { today } = useMe();
  const units = unitsInvolved(petition);
  return (
    <CommandForm
      {...form}
      document={RecordInstructionDocument}
      initial={{ instructedOn: today, ownerUnitId: units[0]?.id, feedbackAsked: true }}
      toInput={({ leaderName = '', text = '', ownerOfficerId, dueOn, ...rest }: Values) => ({
        petitionId: petition.id,
        leaderName,
        text,
        instructedOn: rest.instructedOn,
        ownerUnitId: rest.ownerUnitId,
        ownerOfficerId: ownerOfficerId?.value ?? null,
        dueOn: dueOn?.trim() ? dueOn : null,
        feedbackAsked: rest.feedbackAsked ?? false,
      })}
    >
      <LineField name="leaderName" longest={100} />
      <TextField name="text" label={record.instruction} />
      <DayField name="instructedOn" />
      <EntryField name="ownerUnitId" entries={units} />
      <OtherField name="ownerOfficerId" optional>
        <CadrePick whoever />
      </OtherField>
      <DayField name="dueOn" label={record.instructionDue} optional />
      <TickField name="feedbackAsked" label={fields.feedbackAsked} />
    </CommandForm>
  );
};
