import type { ProcedureOutcome } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { ChoiceField, DayField, TextField } from './fields';
import { RecordProcedureResultDocument } from './record-procedure-result.generated';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly outcome: ProcedureOutcome;
  readonly on: string;
  readonly evidence?: string;
}

/** Records what the procedure did to which the petitioner was led. */
export const RecordProcedureResult = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'recordProcedureResult');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordProcedureResultDocument}
      initial={{ on: today }}
      toInput={({ outcome, on, evidence = '' }: Values) => ({
        petitionId: petition.id,
        outcome,
        on,
        evidence,
      })}
    >
      <ChoiceField name="outcome" label={words.labels.outcome} options={words.procedureOutcomes} />
      <DayField name="on" label={words.labels.on} />
      <TextField name="evidence" label={words.labels.evidence} />
    </CommandForm>
  );
};
