import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DemandField, onlyDemand } from './demand-field';
import { DayField, TextField } from './fields';
import { RecordSolutionDocument } from './record-solution.generated';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly demandId: string;
  readonly on: string;
  readonly result?: string;
  readonly evidence?: string;
}

/** Records what a reasonable demand came to. */
export const RecordSolution = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'recordSolution');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordSolutionDocument}
      initial={{ demandId: onlyDemand(petition.demands), on: today }}
      toInput={({ demandId, on, result = '', evidence = '' }: Values) => ({
        petitionId: petition.id,
        demandId,
        on,
        result,
        evidence,
      })}
    >
      <DemandField demands={petition.demands} />
      <DayField name="on" label={words.labels.on} />
      <TextField name="result" />
      <TextField name="evidence" label={words.labels.evidence} />
    </CommandForm>
  );
};
