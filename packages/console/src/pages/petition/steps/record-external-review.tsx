import type { ReviewOutcome } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { ChoiceField, DayField, LineField } from './fields';
import { RecordExternalReviewDocument } from './record-external-review.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly organ?: string;
  readonly externalNumber?: string;
  readonly document?: string;
  readonly outcome: ReviewOutcome;
  readonly decidedOn: string;
  readonly deliveredOn: string;
}

/** Enters what a superior outside decided in review or re-review. */
export const RecordExternalReview = (props: StepProps) => {
  const { words, form } = useStep(props, 'recordExternalReview');
  const { petition } = props;
  const { proceeding } = words;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={RecordExternalReviewDocument}
      initial={{ deliveredOn: today }}
      toInput={({
        organ = '',
        externalNumber = '',
        document = '',
        outcome,
        decidedOn,
        deliveredOn,
      }: Values) => ({
        ...{ petitionId: petition.id, organ, externalNumber, document },
        ...{ outcome, decidedOn, deliveredOn },
      })}
    >
      <p>{proceeding.externalNote}</p>
      <LineField name="organ" label={proceeding.externalOrgan} />
      <LineField name="externalNumber" />
      <LineField name="document" />
      <ChoiceField name="outcome" label={proceeding.externalOutcome} options={proceeding.outcomes} />
      <DayField name="decidedOn" />
      <DayField name="deliveredOn" label={proceeding.externalDelivered} />
    </CommandForm>
  );
};
