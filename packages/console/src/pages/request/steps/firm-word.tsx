import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from '../../../parts/fields/fields';
import { AnswerQuestionDocument } from './answer-question.generated';
import { AskFirmDocument } from './ask-firm.generated';
import { ContactAfterBadRatingDocument } from './contact-after-bad-rating.generated';
import { ContactFirmDocument } from './contact-firm.generated';
import { useStep, type StepProps } from './step';

/** Records a word with the firm, and what it was told in writing. */
export const Contact = (props: StepProps) => {
  const { words, form } = useStep(props, 'contactFirm');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={ContactFirmDocument}
      toInput={({ note = '', answer }: { note?: string; answer?: string }) => ({
        requestId: id,
        note,
        answer: answer?.trim() ? answer : null,
      })}
    >
      <TextField name="note" label={words.fields.conversation} />
      <TextField name="answer" label={words.fields.answer} note={words.answerNote} optional />
    </CommandForm>
  );
};

/** Asks the firm for all that is missing, once. */
export const Ask = (props: StepProps) => {
  const { words, form } = useStep(props, 'askFirm');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={AskFirmDocument}
      toInput={({ question = '' }: { question?: string }) => ({ requestId: id, question })}
    >
      <p>{words.askedOnce}</p>
      <TextField name="question" label={words.fields.question} note={words.firmReads} rows={4} />
    </CommandForm>
  );
};

/** Records what the firm answered, as it told an officer. */
export const AnswerForFirm = (props: StepProps) => {
  const { words, form } = useStep(props, 'answerQuestion');
  const { request, onReload, onDone } = props;
  return (
    <CommandForm
      {...form}
      document={AnswerQuestionDocument}
      toInput={({ answer = '' }: { answer?: string }) => ({ requestId: request.id, answer })}
      onDone={() => {
        onReload();
        onDone();
      }}
    >
      <p>{words.answerRecords}</p>
      <TextField name="answer" label={words.fields.firmsAnswer} />
    </CommandForm>
  );
};

/** Records the call that a bad rating asks for. */
export const CallAfterBadRating = (props: StepProps) => {
  const { words, form } = useStep(props, 'contactAfterBadRating');
  const { id } = props.request;
  return (
    <CommandForm
      {...form}
      document={ContactAfterBadRatingDocument}
      toInput={({ note = '' }: { note?: string }) => ({ requestId: id, note })}
    >
      <TextField name="note" label={words.fields.callNote} />
    </CommandForm>
  );
};
