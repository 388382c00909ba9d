import { Form } from 'antd';
import type { DeliveryMethod } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { useWords } from '../../../words/locale';
import { ApproveDeclineDocument } from './approve-decline.generated';
import { ChoiceField, DayField, SelectField, TextField } from './fields';
import { INTAKE_STEP_WORDS, type IntakeWords } from './intake-words';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';
import { STEP_FORM_WORDS, type StepFormWords } from './words';

interface Values {
  readonly approved: 'YES' | 'NO';
  readonly reason?: string;
  readonly noticeOn?: string;
  readonly how?: DeliveryMethod;
}

/** A decline is told to the petitioner; who doesn’t agree to it says why. */
const Told = () => {
  const { methods } = useWords(STEP_FORM_WORDS);
  const { goOnReason } = useWords(INTAKE_STEP_WORDS);
  const approved = Form.useWatch<Values['approved'] | undefined>('approved');
  if (approved === undefined) return null;
  if (approved === 'NO') return <TextField name="reason" note={goOnReason} />;
  return (
    <>
      <DayField name="noticeOn" />
      <SelectField name="how" options={methods} />
    </>
  );
};

/** What is checked before it counts: what the petitioner will be told, or why he isn’t declined. */
const checked = ({ methods, fields }: StepFormWords, words: IntakeWords, values: Values) => {
  const { approved, reason, noticeOn, how } = values;
  return [
    { label: fields.approved, value: approved === 'YES' ? words.decline : words.goOn },
    ...(approved === 'YES'
      ? [
          { label: fields.noticeOn, value: noticeOn },
          { label: fields.how, value: how && methods[how] },
        ]
      : [{ label: fields.reason, value: reason }]),
  ];
};

/** Decides on a proposal to decline, having read it; everything is checked on a page of its own first. */
export const ApproveDecline = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'approveDecline');
  const { petition } = props;
  const { today } = useMe();
  const proposal = petition.declines.at(-1);
  return (
    <CommandForm
      {...form}
      document={ApproveDeclineDocument}
      initial={{ noticeOn: today }}
      toInput={({ approved, reason, noticeOn = today, how = 'IN_PERSON' }: Values) => ({
        petitionId: petition.id,
        approved: approved === 'YES',
        reason: approved === 'NO' && reason?.trim() ? reason : null,
        // Passed over by the server where it isn’t approved.
        noticeOn,
        how,
      })}
      check={(values) => checked(all, words, values)}
    >
      {proposal ? <p>{words.declineGrounds[proposal.ground]}</p> : null}
      <p>{words.proposal}</p>
      <blockquote>{proposal?.reasons}</blockquote>
      <ChoiceField name="approved" options={{ YES: words.decline, NO: words.goOn }} />
      <Told />
    </CommandForm>
  );
};
