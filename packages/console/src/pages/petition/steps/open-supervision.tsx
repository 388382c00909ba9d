import type { SupervisionKind } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { unitsInvolved } from './entries';
import { EntryField } from './entry-field';
import { DayField, SelectField, TextField } from './fields';
import { OpenSupervisionDocument } from './open-supervision.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly kind: SupervisionKind;
  readonly unitId?: string;
  readonly matter?: string;
  readonly dueOn?: string;
}

/** Supervises a unit that has to do with the petition. */
export const OpenSupervision = (props: StepProps) => {
  const { words, form } = useStep(props, 'openSupervision');
  const { petition } = props;
  const { coordination } = words;
  const units = unitsInvolved(petition);
  return (
    <CommandForm
      {...form}
      document={OpenSupervisionDocument}
      initial={{ unitId: units[0]?.id }}
      toInput={({ kind, unitId = '', matter = '', dueOn }: Values) => ({
        petitionId: petition.id,
        kind,
        unitId,
        matter,
        dueOn: dueOn?.trim() ? dueOn : null,
      })}
    >
      <SelectField
        name="kind"
        label={coordination.supervisionKind}
        note={coordination.supervisionNote}
        options={coordination.supervisionKinds}
      />
      <EntryField name="unitId" label={coordination.supervisedUnit} entries={units} />
      <TextField name="matter" />
      <DayField name="dueOn" note={coordination.dueNote} optional />
    </CommandForm>
  );
};
