import { CommandForm } from '../../../parts/form/command-form';
import { shanghai } from '../../../words/dates';
import { AcknowledgeUrgentReportDocument } from './acknowledge-urgent-report.generated';
import { reportsUnacknowledged } from './entries';
import { EntryField, onlyOf } from './entry-field';
import { useStep, type StepProps } from './step';

/** Puts on record that the unit has an urgent report, having read it. */
export const AcknowledgeUrgentReport = (props: StepProps) => {
  const { words, form } = useStep(props, 'acknowledgeUrgentReport');
  const { petition } = props;
  const reports = reportsUnacknowledged(petition, words, (moment) => shanghai(moment).day);
  return (
    <CommandForm
      {...form}
      document={AcknowledgeUrgentReportDocument}
      initial={{ reportId: onlyOf(reports) }}
      toInput={({ reportId = '' }: { reportId?: string }) => ({ petitionId: petition.id, reportId })}
    >
      <EntryField name="reportId" entries={reports} />
    </CommandForm>
  );
};
