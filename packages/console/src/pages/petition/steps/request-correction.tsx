import { Checkbox } from 'antd';
import type { CorrectionNeed, DeliveryMethod } from '../../../api/schema.generated';
import { useMe } from '../../../shell/me-context';
import { CommandForm } from '../../../parts/form/command-form';
import { DayField, OtherField, SelectField, TextField } from './fields';
import { RequestCorrectionDocument } from './request-correction.generated';
import type { StepProps } from './step';
import { useIntakeStep } from './use-intake-step';

interface Values {
  readonly needs: readonly CorrectionNeed[];
  readonly what?: string;
  readonly noticeOn: string;
  readonly how: DeliveryMethod;
}

/** Asks the petitioner for what is missing, all at once. */
export const RequestCorrection = (props: StepProps) => {
  const { words, all, form } = useIntakeStep(props, 'requestCorrection');
  const { petition } = props;
  const { today } = useMe();
  const needs = Object.entries(words.needKinds).map(([value, label]) => ({ value, label }));
  return (
    <CommandForm
      {...form}
      document={RequestCorrectionDocument}
      initial={{ noticeOn: today }}
      toInput={({ needs: missing, what = '', noticeOn, how }: Values) => ({
        petitionId: petition.id,
        needs: [...missing],
        what,
        noticeOn,
        how,
      })}
    >
      <p>{words.correctionNote}</p>
      <OtherField name="needs">
        <Checkbox.Group options={needs} />
      </OtherField>
      <TextField name="what" />
      <DayField name="noticeOn" />
      <SelectField name="how" options={all.methods} />
    </CommandForm>
  );
};
