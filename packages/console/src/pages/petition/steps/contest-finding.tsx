import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { ContestFindingDocument } from './contest-finding.generated';
import { EntryField, onlyOf } from './entry-field';
import { DayField, TextField } from './fields';
import { isUncontested, referralsWhere } from './referral-entries';
import { useStep, type StepProps } from './step';

interface Values {
  readonly referralId: string;
  readonly reasons?: string;
  readonly on: string;
}

/** Records what the petitioner says against a referral. The answer is what he may know of it: the case is read again. */
export const ContestFinding = (props: StepProps) => {
  const { words, form } = useStep(props, 'contestFinding');
  const { petition, onDone, onLook } = props;
  const { today } = useMe();
  const referrals = referralsWhere(isUncontested, petition, words.referral);
  return (
    <CommandForm
      {...form}
      document={ContestFindingDocument}
      initial={{ on: today, referralId: onlyOf(referrals) }}
      toInput={({ referralId, reasons = '', on }: Values) => ({
        ...{ petitionId: petition.id, referralId },
        ...{ reasons, on },
      })}
      onDone={() => {
        onDone();
        onLook();
      }}
    >
      <EntryField name="referralId" entries={referrals} />
      <TextField name="reasons" label={words.referral.contestReasons} />
      <DayField name="on" label={words.referral.contestOn} />
    </CommandForm>
  );
};
