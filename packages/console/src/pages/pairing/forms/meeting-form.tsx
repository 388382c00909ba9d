import { Form, Input, Radio } from 'antd';
import type { SlotRole } from '../../../api/schema.generated';
import { DayEntry, useDayRule } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { PERSONNEL_WORDS } from '../../../parts/personnel/words';
import { useMe } from '../../../shell/me-context';
import { useWords } from '../../../words/locale';
import { slotsFor } from '../people';
import { LogMentorMeetingDocument } from './log-mentor-meeting.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { FORM_LABELS } from './words';

interface Values {
  readonly role: SlotRole;
  readonly metOn: string;
  readonly topic: string;
}

/** A meeting of recruit and mentor; a mentor logs those of his own slot. */
export const MeetingForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const { slot } = useWords(PERSONNEL_WORDS);
  const { today, cadre } = useMe();
  const dayRule = useDayRule(undefined, today);
  const roles = slotsFor(pairing, cadre?.id ?? null);
  const names: Record<string, string> = { role: labels.withWhom, metOn: labels.metOn, topic: labels.topic };
  return (
    <CommandForm
      draft={draftOf(pairing, 'logMentorMeeting')}
      document={LogMentorMeetingDocument}
      initial={{ metOn: today, ...(roles.length === 1 ? { role: roles[0] } : {}) }}
      toInput={(values: Values) => ({ pairingId: pairing.id, ...values })}
      labelOf={(field) => names[field.split('.').at(-1) ?? ''] ?? field}
      {...rest}
    >
      <Form.Item name="role" label={labels.withWhom} rules={[{ required: true }]}>
        <Radio.Group options={roles.map((value) => ({ value, label: slot[value] }))} />
      </Form.Item>
      <Form.Item name="metOn" label={labels.metOn} rules={[{ required: true }, dayRule]}>
        <DayEntry />
      </Form.Item>
      <Form.Item name="topic" label={labels.topic} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
};
