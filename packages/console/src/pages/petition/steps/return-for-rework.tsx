import { CommandForm } from '../../../parts/form/command-form';
import { reportsGiven } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { DayField, TextField } from './fields';
import { ReturnForReworkDocument } from './return-for-rework.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly reportId?: string;
  readonly reason?: string;
  readonly reportBackBy: string;
}

/** Returns a report back for rework by a new day. */
export const ReturnForRework = (props: StepProps) => {
  const { words, form } = useStep(props, 'returnForRework');
  const { petition } = props;
  const reports = reportsGiven(petition, words);
  return (
    <CommandForm
      {...form}
      document={ReturnForReworkDocument}
      initial={{ reportId: onlyOf(reports) }}
      toInput={({ reportId = '', reason = '', reportBackBy }: Values) => ({
        petitionId: petition.id,
        reportId,
        reason,
        reportBackBy,
      })}
    >
      <EntryField name="reportId" entries={reports} />
      <TextField name="reason" label={words.coordination.reworkReason} />
      <DayField name="reportBackBy" label={words.coordination.reworkBy} />
    </CommandForm>
  );
};
