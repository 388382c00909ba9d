import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DayField, TextField } from './fields';
import { RecordExecutionDocument } from './record-execution.generated';
import { useStep, type StepProps } from './step';

/** Records that what was supported was carried out. */
export const RecordExecution = (props: StepProps) => {
  const { form } = useStep(props, 'recordExecution');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordExecutionDocument}
      initial={{ executedOn: today }}
      toInput={({ executedOn, evidence = '' }: { executedOn: string; evidence?: string }) => ({
        petitionId: petition.id,
        executedOn,
        evidence,
      })}
    >
      <DayField name="executedOn" />
      <TextField name="evidence" />
    </CommandForm>
  );
};
