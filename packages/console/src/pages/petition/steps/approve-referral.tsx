import { CommandForm } from '../../../parts/form/command-form';
import { ApproveReferralDocument } from './approve-referral.generated';
import { EntryField, onlyOf } from './entry-field';
import { isProposed, referralsWhere } from './referral-entries';
import { useStep, type StepProps } from './step';

/** Approves a referral, having read it; it is checked on a page of its own first. */
export const ApproveReferral = (props: StepProps) => {
  const { words, form } = useStep(props, 'approveReferral');
  const { petition } = props;
  const referrals = referralsWhere(isProposed, petition, words.referral);
  return (
    <CommandForm
      {...form}
      document={ApproveReferralDocument}
      initial={{ referralId: onlyOf(referrals) }}
      toInput={({ referralId }: { referralId: string }) => ({ petitionId: petition.id, referralId })}
      check={({ referralId }) =>
        referrals
          .filter(({ id }) => id === referralId)
          .map(({ label, texts = [] }) => ({ label, value: texts.filter(Boolean).join('\n') }))
      }
    >
      <EntryField name="referralId" entries={referrals} />
      <p>{words.referral.approveNote}</p>
    </CommandForm>
  );
};
