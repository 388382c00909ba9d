import { Form, Input, InputNumber } from 'antd';
import { DayEntry, useDayRule } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { useWords } from '../../../words/locale';
import { ExtendProbationDocument } from './extend-probation.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { FORM_LABELS } from './words';

interface Values {
  readonly absenceWorkingDays: number;
  readonly until: string;
  readonly reason: string;
}

/** A longer probation after a long absence. */
export const ExtendForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const dayRule = useDayRule(pairing.term.until);
  const names: Record<string, string> = {
    absenceWorkingDays: labels.absence,
    until: labels.until,
    reason: labels.reason,
  };
  return (
    <CommandForm
      draft={draftOf(pairing, 'extendProbation')}
      document={ExtendProbationDocument}
      toInput={(values: Values) => ({ pairingId: pairing.id, ...values })}
      labelOf={(field) => names[field.split('.').at(-1) ?? ''] ?? field}
      {...rest}
    >
      <Form.Item name="absenceWorkingDays" label={labels.absence} rules={[{ required: true }]}>
        <InputNumber min={0} max={400} precision={0} />
      </Form.Item>
      <Form.Item
        name="until"
        label={labels.until}
        extra={labels.untilNote}
        rules={[{ required: true }, dayRule]}
      >
        <DayEntry />
      </Form.Item>
      <Form.Item name="reason" label={labels.reason} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
};
