import { CommandForm } from '../../../parts/form/command-form';
import { AcceptReportBackDocument } from './accept-report-back.generated';
import { reportsGiven } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { useStep, type StepProps } from './step';

/** Accepts a report back, having read it. */
export const AcceptReportBack = (props: StepProps) => {
  const { words, form } = useStep(props, 'acceptReportBack');
  const { petition } = props;
  const reports = reportsGiven(petition, words);
  return (
    <CommandForm
      {...form}
      document={AcceptReportBackDocument}
      initial={{ reportId: onlyOf(reports) }}
      toInput={({ reportId }: { reportId?: string }) => ({
        petitionId: petition.id,
        reportId: reportId ?? '',
      })}
    >
      <EntryField name="reportId" entries={reports} />
      <p>{words.coordination.accepted}</p>
    </CommandForm>
  );
};
