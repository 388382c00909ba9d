import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DayField } from './fields';
import { ApproveExtensionDocument } from './approve-extension.generated';
import { useStep, type StepProps } from './step';

/** Grants the days asked for, having read why. */
export const ApproveExtension = (props: StepProps) => {
  const { words, form } = useStep(props, 'approveExtension');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ApproveExtensionDocument}
      initial={{ noticeOn: today }}
      toInput={({ noticeOn }: { noticeOn: string }) => ({ petitionId: petition.id, noticeOn })}
    >
      <p>{petition.extension ? words.asked(petition.extension.days) : words.nothingAsked}</p>
      <blockquote>{petition.extension?.reason}</blockquote>
      <DayField name="noticeOn" />
    </CommandForm>
  );
};
