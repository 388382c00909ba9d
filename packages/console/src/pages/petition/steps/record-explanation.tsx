import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DemandField, onlyDemand } from './demand-field';
import { DayField, TextField } from './fields';
import { linesOf } from './lines-of';
import { RecordExplanationDocument } from './record-explanation.generated';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly demandId: string;
  readonly on: string;
  readonly text?: string;
  /** One provision a line. */
  readonly sources?: string;
}

/** Records what was explained of a demand that can’t be granted. */
export const RecordExplanation = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'recordExplanation');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordExplanationDocument}
      initial={{ demandId: onlyDemand(petition.demands), on: today }}
      toInput={({ demandId, on, text = '', sources }: Values) => ({
        petitionId: petition.id,
        demandId,
        on,
        text,
        sources: linesOf(sources),
      })}
    >
      <DemandField demands={petition.demands} />
      <DayField name="on" label={words.labels.on} />
      <TextField name="text" label={words.labels.explained} />
      <TextField name="sources" note={all.one} />
    </CommandForm>
  );
};
