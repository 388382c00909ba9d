import { Checkbox } from 'antd';
import type { AgreementForm, Signatory } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { ChoiceField, DayField, LineField, OtherField, TextField } from './fields';
import { RecordMediationDocument } from './record-mediation.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly form: AgreementForm;
  readonly terms?: string;
  readonly basis?: string;
  readonly agreedOn: string;
  readonly signedBy?: readonly Signatory[];
  readonly evidence?: string;
}

const LONGEST = 20_000;

/** Records the agreement of both parties as the answer. */
export const RecordMediation = (props: StepProps) => {
  const { words, form } = useStep(props, 'recordMediation');
  const { petition } = props;
  const { review } = words;
  const { today } = useMe();
  const signatories = Object.entries(review.signatories).map(([value, label]) => ({ value, label }));
  return (
    <CommandForm
      {...form}
      document={RecordMediationDocument}
      initial={{ agreedOn: today }}
      toInput={({ form: kind, terms = '', basis = '', agreedOn, signedBy = [], evidence = '' }: Values) => ({
        ...{ petitionId: petition.id, form: kind, agreedOn },
        ...{ terms, basis, evidence },
        signedBy: [...signedBy],
      })}
    >
      <p>{review.mediationNote}</p>
      <ChoiceField name="form" options={review.agreementForms} />
      <TextField name="terms" rows={4} longest={LONGEST} />
      <TextField name="basis" longest={LONGEST} />
      <DayField name="agreedOn" />
      <OtherField name="signedBy">
        <Checkbox.Group options={signatories} />
      </OtherField>
      <LineField name="evidence" label={review.agreementEvidence} />
    </CommandForm>
  );
};
