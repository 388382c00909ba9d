import { Form, Input, Radio } from 'antd';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { evaluatedBy } from '../people';
import { EvaluatePairingDocument } from './evaluate-pairing.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { FORM_LABELS } from './words';

const GRADES = [1, 2, 3, 4, 5];

interface Values {
  readonly aboutId: string;
  readonly grade: number;
  readonly remark?: string;
}

/** What one of a pair says of the other, once. */
export const EvaluateForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const { cadre } = useMe();
  const others = evaluatedBy(pairing, cadre?.id ?? null);
  if (others.length === 0) return <p>{labels.nobodyLeft}</p>;
  return (
    <CommandForm
      draft={draftOf(pairing, 'evaluatePairing')}
      document={EvaluatePairingDocument}
      initial={others.length === 1 ? { aboutId: others[0]?.id ?? '' } : {}}
      toInput={({ remark, ...values }: Values) => ({
        pairingId: pairing.id,
        ...values,
        remark: remark ?? null,
      })}
      {...rest}
    >
      <Form.Item name="aboutId" label={labels.about} rules={[{ required: true }]}>
        <Radio.Group options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="grade" label={labels.grade} rules={[{ required: true }]}>
        <Radio.Group options={GRADES.map((value) => ({ value, label: String(value) }))} />
      </Form.Item>
      <Form.Item name="remark" label={labels.remark}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
};
