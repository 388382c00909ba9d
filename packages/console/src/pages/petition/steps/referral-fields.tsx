import { Form } from 'antd';
import { TickField } from '../../../parts/fields/fields';
import type { ReferralGround } from '../../../api/schema.generated';
import { useWords } from '../../../words/locale';
import { DemandField } from './demand-field';
import { EntryField } from './entry-field';
import { ChoiceField, DayField, LineField, SelectField, TextField, TimeField } from './fields';
import { dissuasionsOf } from './referral-entries';
import type { StepProps } from './step';
import { STEP_FORM_WORDS } from './words';

type Petition = StepProps['petition'];

/** In immediate danger the police come first; else the dissuasion that is on record. */
const Before = ({ petition }: { readonly petition: Petition }) => {
  const { referral } = useWords(STEP_FORM_WORDS);
  const emergency = Form.useWatch<boolean | undefined>('emergency');
  return (
    <>
      <TickField name="emergency" label={referral.emergency} />
      {emergency ? (
        <>
          <DayField name="emergencyOn" />
          <TimeField name="emergencyTime" />
        </>
      ) : (
        <EntryField
          name="dissuasionId"
          entries={dissuasionsOf(petition, referral)}
          none={referral.noDissuasion}
        />
      )}
    </>
  );
};

/** What a referral rests on, what came before it, and what the petitioner was told and said. */
export const ReferralFields = ({
  petition,
  demands,
}: {
  readonly petition: Petition;
  readonly demands: Petition['demands'];
}) => {
  const { referral } = useWords(STEP_FORM_WORDS);
  const ground = Form.useWatch<ReferralGround | undefined>('ground');
  return (
    <>
      <DemandField demands={demands} />
      <ChoiceField name="ground" label={referral.ground} options={referral.grounds} />
      {ground === 'UNLAWFUL_ACT' ? <SelectField name="act" options={referral.acts} /> : null}
      <DayField name="actOn" />
      <TextField name="text" label={referral.whatHappened} rows={4} />
      <TextField name="evidence" label={referral.evidence} />
      <LineField name="organ" label={referral.organ} />
      <Before petition={petition} />
      <DayField name="noticeOn" />
      <TextField name="statement" optional />
      <TextField name="statementAttempt" note={referral.statementNote} optional />
    </>
  );
};
