import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from './fields';
import { useStep, type StepProps } from './step';
import { SubmitReportBackDocument } from './submit-report-back.generated';

const LONGEST = 20_000;

/** Reports what came of an assignment: the report that is due first. */
export const SubmitReportBack = (props: StepProps) => {
  const { words, form } = useStep(props, 'submitReportBack');
  const { petition } = props;
  const { coordination } = words;
  const due = petition.reportBacks.find(({ submittedOn }) => submittedOn === null);
  return (
    <CommandForm
      {...form}
      document={SubmitReportBackDocument}
      toInput={({ text = '', evidence = '' }: { text?: string; evidence?: string }) => ({
        petitionId: petition.id,
        text,
        evidence,
      })}
    >
      {due ? <p>{coordination.reportDue(due.assignedBy?.name ?? coordination.superior, due.dueOn)}</p> : null}
      <TextField name="text" label={coordination.reportText} rows={6} longest={LONGEST} />
      <TextField name="evidence" label={coordination.reportEvidence} />
    </CommandForm>
  );
};
