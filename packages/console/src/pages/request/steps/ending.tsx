import { CommandForm } from '../../../parts/form/command-form';
import { TextField } from '../../../parts/fields/fields';
import { CloseRequestDocument } from './close-request.generated';
import { DeliverRequestDocument } from './deliver-request.generated';
import { RefuseWithReasonsDocument } from './refuse-with-reasons.generated';
import { ReopenRequestDocument } from './reopen-request.generated';
import { useStep, type StepProps } from './step';
import type { StepFormWords } from './words';

/** What a result may hold at most, as the server takes it. */
const LONGEST = 20_000;

interface Values {
  readonly text?: string;
  readonly lateReason?: string;
}

const inputOf = (requestId: StepProps['request']['id'], { text = '', lateReason }: Values) => ({
  requestId,
  text,
  lateReason: lateReason?.trim() ? lateReason : null,
});

const linesOf = ({ fields }: StepFormWords, label: string, { text, lateReason }: Values) => [
  { label, value: text },
  ...(lateReason?.trim() ? [{ label: fields.lateReason, value: lateReason }] : []),
];

/** The server says whether the period to solve was missed; then the reason is asked for in sight. */
const isLate = ({ clocks }: StepProps['request']): boolean =>
  clocks.some(({ kind, level, state }) => kind === 'SOLVE' && state !== 'VOID' && level === 'RED');

const LateReason = ({ words, late }: { readonly words: StepFormWords; readonly late: boolean }) =>
  late ? (
    <TextField name="lateReason" label={words.fields.lateReason} note={words.lateNote} rows={2} />
  ) : null;

/** Ends the work on a request with what was done; checked on a page of its own first. */
export const Deliver = (props: StepProps) => {
  const { words, form } = useStep(props, 'deliverRequest');
  const { request } = props;
  return (
    <CommandForm
      {...form}
      document={DeliverRequestDocument}
      toInput={(values: Values) => inputOf(request.id, values)}
      check={(values) => linesOf(words, words.fields.result, values)}
    >
      <TextField name="text" label={words.fields.result} note={words.resultNote} rows={4} longest={LONGEST} />
      <LateReason words={words} late={isLate(request)} />
    </CommandForm>
  );
};

/** Ends the work on a request that can’t be met, with reasons; checked on a page of its own first. */
export const RefuseWithReasons = (props: StepProps) => {
  const { words, form } = useStep(props, 'refuseWithReasons');
  const { request } = props;
  return (
    <CommandForm
      {...form}
      document={RefuseWithReasonsDocument}
      toInput={(values: Values) => inputOf(request.id, values)}
      check={(values) => linesOf(words, words.fields.refusal, values)}
    >
      <TextField
        name="text"
        label={words.fields.refusal}
        note={words.resultNote}
        rows={4}
        longest={LONGEST}
      />
      <LateReason words={words} late={isLate(request)} />
    </CommandForm>
  );
};

/** Works on a badly rated request again. */
export const Reopen = (props: StepProps) => {
  const { words, form } = useStep(props, 'reopenRequest');
  const { request, onReload, onDone } = props;
  return (
    <CommandForm
      {...form}
      document={ReopenRequestDocument}
      toInput={({ reason = '' }: { reason?: string }) => ({ requestId: request.id, reason })}
      onDone={() => {
        onReload();
        onDone();
      }}
    >
      <p>{words.reopened}</p>
      <TextField name="reason" label={words.fields.reason} />
    </CommandForm>
  );
};

/** Closes a request. */
export const Close = (props: StepProps) => {
  const { words, form } = useStep(props, 'closeRequest');
  const { id } = props.request;
  return (
    <CommandForm {...form} document={CloseRequestDocument} toInput={() => ({ requestId: id })}>
      <p>{words.close}</p>
    </CommandForm>
  );
};
