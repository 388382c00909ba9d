import type { UrgentMatter } from '../../../api/schema.generated';
import { CommandForm } from '../../../parts/form/command-form';
import type { Picked } from '../../../parts/pick/search-pick';
import { useMe } from '../../../shell/me-context';
import { DayField, OtherField, SelectField, TextField, TimeField } from './fields';
import { ReceivingUnitPick } from './pick';
import { idsOf } from './picked';
import { ReportUrgentDocument } from './report-urgent.generated';
import { useStep, type StepProps } from './step';

interface Values {
  readonly toUnitIds?: readonly Picked[];
  readonly matter: UrgentMatter;
  readonly text?: string;
  readonly learnedOn: string;
  readonly learnedTime: string;
}

/** Reports an urgent matter upward; the hours run from when the unit learned of it, by the clocks of Shanghai. */
export const ReportUrgent = (props: StepProps) => {
  const { words, form } = useStep(props, 'reportUrgent');
  const { petition } = props;
  const { today } = useMe();
  return (
    <CommandForm
      {...form}
      document={ReportUrgentDocument}
      initial={{ learnedOn: today }}
      toInput={({ toUnitIds, matter, text = '', learnedOn, learnedTime }: Values) => ({
        petitionId: petition.id,
        toUnitIds: idsOf(toUnitIds),
        matter,
        text,
        learnedAt: `${learnedOn}T${learnedTime}:00+08:00`,
      })}
    >
      <p>{words.coordination.urgentNote}</p>
      <OtherField name="toUnitIds">
        <ReceivingUnitPick many />
      </OtherField>
      <SelectField name="matter" options={words.coordination.urgentMatters} />
      <TextField name="text" />
      <DayField name="learnedOn" />
      <TimeField name="learnedTime" />
    </CommandForm>
  );
};
