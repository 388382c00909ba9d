import { Form, Input, Radio } from 'antd';
import type { GoalProgress } from '../../../api/schema.generated';
import { DayEntry, useDayRule } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { openGoals } from '../people';
import { PAIRING_WORDS } from '../words';
import { ReviewGrowthGoalDocument } from './review-growth-goal.generated';
import { SetGrowthGoalDocument } from './set-growth-goal.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { FORM_LABELS } from './words';

interface Goal {
  readonly text: string;
  readonly dueOn: string;
}

/** A goal for the growth plan. */
export const SetGoalForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const { today } = useMe();
  const dayRule = useDayRule(today);
  return (
    <CommandForm
      draft={draftOf(pairing, 'setGrowthGoal')}
      document={SetGrowthGoalDocument}
      toInput={(values: Goal) => ({ pairingId: pairing.id, ...values })}
      labelOf={(field) => (field.endsWith('dueOn') ? labels.dueOn : labels.goal)}
      {...rest}
    >
      <Form.Item name="text" label={labels.goal} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="dueOn" label={labels.dueOn} rules={[{ required: true }, dayRule]}>
        <DayEntry />
      </Form.Item>
    </CommandForm>
  );
};

interface Review {
  readonly goalId: string;
  readonly progress: GoalProgress;
  readonly remark?: string;
}

/** A look at one of the open goals. */
export const ReviewGoalForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const words = useWords(PAIRING_WORDS);
  const goals = openGoals(pairing);
  const stages = Object.entries(words.progress) as [GoalProgress, string][];
  if (goals.length === 0) return <p>{labels.nothingOpen}</p>;
  return (
    <CommandForm
      draft={draftOf(pairing, 'reviewGrowthGoal')}
      document={ReviewGrowthGoalDocument}
      initial={goals.length === 1 ? { goalId: goals[0]?.id ?? '' } : {}}
      toInput={({ remark, ...values }: Review) => ({
        pairingId: pairing.id,
        ...values,
        remark: remark ?? null,
      })}
      {...rest}
    >
      <Form.Item name="goalId" label={labels.whichGoal} rules={[{ required: true }]}>
        <Radio.Group vertical options={goals.map(({ id, text }) => ({ value: id, label: text }))} />
      </Form.Item>
      <Form.Item name="progress" label={labels.progress} rules={[{ required: true }]}>
        <Radio.Group options={stages.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="remark" label={labels.remark}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
};
