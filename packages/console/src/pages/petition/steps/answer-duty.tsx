import { CommandForm } from '../../../parts/form/command-form';
import { AnswerDutyDocument } from './answer-duty.generated';
import { DayField, TextField } from './fields';
import { linesOf } from './lines-of';
import { useStep, type StepProps } from './step';

interface Values {
  readonly text?: string;
  /** One provision a line. */
  readonly legalBasis?: string;
  readonly performedOn?: string;
}

const LONGEST = 20_000;

/** Answers in writing on a duty that the unit has by law (PR 31); everything is checked on a page of its own first. */
export const AnswerDuty = (props: StepProps) => {
  const { words, form } = useStep(props, 'answerDuty');
  const { petition } = props;
  const { fields, proceeding } = words;
  return (
    <CommandForm
      {...form}
      document={AnswerDutyDocument}
      toInput={({ text = '', legalBasis, performedOn }: Values) => ({
        petitionId: petition.id,
        text,
        legalBasis: linesOf(legalBasis),
        performedOn: performedOn?.trim() ? performedOn : null,
      })}
      check={({ text, legalBasis, performedOn }) => [
        { label: proceeding.dutyText, value: text },
        { label: fields.legalBasis, value: linesOf(legalBasis).join('\n') },
        { label: fields.performedOn, value: performedOn },
      ]}
    >
      <p>{proceeding.dutyNote}</p>
      <TextField name="text" label={proceeding.dutyText} rows={6} longest={LONGEST} />
      <TextField name="legalBasis" note={words.one} />
      <DayField name="performedOn" note={proceeding.performedNote} optional />
    </CommandForm>
  );
};
