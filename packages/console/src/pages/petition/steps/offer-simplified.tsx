import { Checkbox } from 'antd';
import type { SimplifiedCriterion } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { DayField, LineField, OtherField } from './fields';
import { OfferSimplifiedDocument } from './offer-simplified.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly criteria: readonly SimplifiedCriterion[];
  readonly consentedOn: string;
  readonly consent?: string;
}

/** Has a petition handled the simplified way, to which the petitioner agreed. */
export const OfferSimplified = (props: StepProps) => {
  const { words, form } = useStep(props, 'offerSimplified');
  const { petition } = props;
  const { proceeding } = words;
  const { today } = useMe();
  const criteria = Object.entries(proceeding.criteria).map(([value, label]) => ({ value, label }));
  return (
    <CommandForm
      {...form}
      document={OfferSimplifiedDocument}
      initial={{ consentedOn: today }}
      toInput={({ criteria: met, consentedOn, consent = '' }: Values) => ({
        petitionId: petition.id,
        criteria: [...met],
        consentedOn,
        consent,
      })}
    >
      <p>{proceeding.simplifiedNote}</p>
      <OtherField name="criteria">
        <Checkbox.Group options={criteria} />
      </OtherField>
      <DayField name="consentedOn" />
      <LineField name="consent" />
    </CommandForm>
  );
};
