import type { AssistanceKind } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { ArrangeAssistanceDocument } from './arrange-assistance.generated';
import { DemandField, onlyDemand } from './demand-field';
import { DayField, LineField, SelectField } from './fields';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly demandId: string;
  readonly on: string;
  readonly kind: AssistanceKind;
  readonly organ?: string;
}

/** Records help with social assistance, where hardship was found. */
export const ArrangeAssistance = (props: StepProps) => {
  const { words, form } = useIntakeStep(props, 'arrangeAssistance');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ArrangeAssistanceDocument}
      initial={{ demandId: onlyDemand(petition.demands), on: today }}
      toInput={({ demandId, on, kind, organ = '' }: Values) => ({
        petitionId: petition.id,
        demandId,
        on,
        kind,
        organ,
      })}
    >
      <DemandField demands={petition.demands} />
      <DayField name="on" label={words.labels.on} />
      <SelectField name="kind" label={words.labels.kind} options={words.assistanceKinds} />
      <LineField name="organ" />
    </CommandForm>
  );
};
