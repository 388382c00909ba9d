import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ProbationOutcome } from '../../../api/schema.generated';
import { DayEntry, useDayRule } from '../../../parts/fields/fields';
import type { CheckedLine } from '../../../parts/form/check-page';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { quartersOf, type Pairing } from '../people';
import { PAIRING_WORDS, type PairingWords } from '../words';
import { DecideProbationDocument } from './decide-probation.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { FORM_LABELS } from './words';

interface Values {
  readonly outcome: ProbationOutcome;
  readonly remark?: string;
  readonly completedOn?: string;
  readonly score?: number;
  readonly evidence?: string;
  readonly studiedQuarters?: string[];
  readonly overrideReason?: string;
}

type Labels = (typeof FORM_LABELS)['zh-CN'];

const toInput =
  ({ id }: Pairing) =>
  ({ outcome, ...values }: Values) => ({
    pairingId: id,
    outcome,
    remark: values.remark ?? null,
    induction: values.completedOn
      ? { completedOn: values.completedOn, score: values.score ?? 0, evidence: values.evidence ?? '' }
      : null,
    studiedQuarters: values.studiedQuarters ?? [],
    overrideReason: values.overrideReason ? values.overrideReason : null,
  });

const linesOf =
  (pairing: Pairing, labels: Labels, words: PairingWords) =>
  (values: Values): readonly CheckedLine[] => [
    { label: words.recruit, value: pairing.recruit.name },
    { label: labels.outcome, value: words.outcome[values.outcome] },
    { label: labels.remark, value: values.remark },
    {
      label: labels.induction,
      value: values.completedOn
        ? `${values.completedOn} · ${values.score ?? '—'} · ${values.evidence ?? ''}`
        : null,
    },
    { label: labels.quarters, value: values.studiedQuarters?.join(' · ') },
    { label: labels.override, value: values.overrideReason },
  ];

const Induction = ({ pairing }: { readonly pairing: Pairing }) => {
  const labels = useWords(FORM_LABELS);
  const { today } = useMe();
  const dayRule = useDayRule(pairing.term.from, today);
  const given = Boolean(Form.useWatch<string | undefined>('completedOn'));
  return (
    <>
      <Form.Item name="completedOn" label={labels.completedOn} rules={[dayRule]}>
        <DayEntry />
      </Form.Item>
      <Form.Item name="score" label={labels.score} rules={[{ required: given }]} hidden={!given}>
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={labels.evidence}
        rules={[{ required: given, whitespace: true }]}
        hidden={!given}
      >
        <Input maxLength={2000} />
      </Form.Item>
    </>
  );
};

/** The decision on a probation: weighty, so that everything is checked once more before it counts. */
export const DecideForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const words = useWords(PAIRING_WORDS);
  const outcomes = Object.entries(words.outcome) as [ProbationOutcome, string][];
  return (
    <CommandForm
      draft={draftOf(pairing, 'decideProbation')}
      document={DecideProbationDocument}
      toInput={toInput(pairing)}
      check={linesOf(pairing, labels, words)}
      {...rest}
    >
      <Form.Item name="outcome" label={labels.outcome} rules={[{ required: true }]}>
        <Radio.Group options={outcomes.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="remark"
        label={labels.outcomeRemark}
        dependencies={['outcome']}
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('outcome') === 'UNQUALIFIED',
            whitespace: true,
          }),
        ]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Induction pairing={pairing} />
      <Form.Item name="studiedQuarters" label={labels.quarters}>
        <Checkbox.Group options={[...quartersOf(pairing.term)]} />
      </Form.Item>
      <Form.Item name="overrideReason" label={labels.override} extra={labels.overrideNote}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
};
