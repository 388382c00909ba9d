import { Form } from 'antd';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { ChoiceField, DayField, TextField } from './fields';
import { HoldHearingDocument } from './hold-hearing.generated';
import { useStep, type StepProps } from './step';
import { STEP_FORM_WORDS } from './words';

interface Values {
  readonly on: string;
  readonly openToPublic: 'YES' | 'NO';
  readonly reason?: string;
}

/** What isn’t open to the public needs a reason. */
const WhyClosed = () => {
  const { proceeding } = useWords(STEP_FORM_WORDS);
  const open = Form.useWatch<Values['openToPublic'] | undefined>('openToPublic');
  return open === 'NO' ? <TextField name="reason" label={proceeding.notOpenReason} /> : null;
};

/** Begins a hearing (PR 31, 36). */
export const HoldHearing = (props: StepProps) => {
  const { words, form } = useStep(props, 'holdHearing');
  const { petition } = props;
  const { proceeding } = words;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={HoldHearingDocument}
      initial={{ on: today }}
      toInput={({ on, openToPublic, reason }: Values) => ({
        petitionId: petition.id,
        on,
        openToPublic: openToPublic === 'YES',
        reason: openToPublic === 'NO' && reason?.trim() ? reason : null,
      })}
    >
      <p>{proceeding.hearingNote}</p>
      <DayField name="on" label={proceeding.hearingOn} />
      <ChoiceField name="openToPublic" options={{ YES: proceeding.open, NO: proceeding.closed }} />
      <WhyClosed />
    </CommandForm>
  );
};
