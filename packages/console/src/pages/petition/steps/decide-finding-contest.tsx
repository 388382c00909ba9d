import { CommandForm } from '../../../parts/form/command-form';
import { DecideFindingContestDocument } from './decide-finding-contest.generated';
import { EntryField, onlyOf } from './entry-field';
import { ChoiceField, TextField } from './fields';
import { isContested, referralsWhere } from './referral-entries';
import { useStep, type StepProps } from './step';

interface Values {
  readonly referralId: string;
  readonly lifted: 'YES' | 'NO';
  readonly reasons?: string;
}

/** Decides on what the petitioner says against a referral, having read it. */
export const DecideFindingContest = (props: StepProps) => {
  const { words, form } = useStep(props, 'decideFindingContest');
  const { petition } = props;
  const { referral } = words;
  const referrals = referralsWhere(isContested, petition, referral);
  return (
    <CommandForm
      {...form}
      document={DecideFindingContestDocument}
      initial={{ referralId: onlyOf(referrals) }}
      toInput={({ referralId, lifted, reasons = '' }: Values) => ({
        ...{ petitionId: petition.id, referralId },
        lifted: lifted === 'YES',
        reasons,
      })}
    >
      <EntryField name="referralId" entries={referrals} />
      <ChoiceField name="lifted" options={{ YES: referral.lift, NO: referral.keep }} />
      <TextField name="reasons" label={referral.decisionReasons} note={referral.decisionNote} />
    </CommandForm>
  );
};
