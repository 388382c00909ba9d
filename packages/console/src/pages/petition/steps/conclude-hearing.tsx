import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { ConcludeHearingDocument } from './conclude-hearing.generated';
import { DayField, TextField } from './fields';
import { useStep, type StepProps } from './step';

const LONGEST = 20_000;

/** Ends a hearing with its minutes. */
export const ConcludeHearing = (props: StepProps) => {
  const { words, form } = useStep(props, 'concludeHearing');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ConcludeHearingDocument}
      initial={{ on: today }}
      toInput={({ on, record = '' }: { on: string; record?: string }) => ({
        petitionId: petition.id,
        on,
        record,
      })}
    >
      <DayField name="on" label={words.proceeding.hearingEnd} />
      <TextField name="record" rows={6} longest={LONGEST} />
    </CommandForm>
  );
};
