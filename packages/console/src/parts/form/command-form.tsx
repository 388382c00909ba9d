import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Button, Form } from 'antd';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCommand, type Accepted } from '../../api/use-command';
import { useDraft, type DraftHandle } from '../../drafts/use-draft';
import { useWords } from '../../words/locale';
import { RefusalNote, USED_KEY } from '../refusal/refusal';
import { CheckPage, type CheckedLine } from './check-page';
import { DraftNote } from './draft-note';
import styles from './form.module.css';
import { FORM_WORDS } from './words';

type Only<Data> = Data[Exclude<keyof Data, '__typename'>];
type InputOf<Variables> = Variables extends { input: infer Input } ? Input : never;

interface Kept<Values> {
  readonly values: Partial<Values>;
  readonly idempotencyKey: string;
}

interface CommandFormProps<Data, Variables, Values> {
  /** By which its draft is found again: the case and the command. */
  readonly draft: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly initial?: Partial<Values>;
  /** The command’s input, without its idempotency key. */
  readonly toInput: (values: Values) => Omit<InputOf<Variables>, 'idempotencyKey'>;
  /** The name of the act: what the button says. */
  readonly act: string;
  readonly onDone: (value: Accepted<Only<Data>>) => void;
  readonly onCancel?: () => void;
  /** The label of a field by its path in the input. */
  readonly labelOf?: (field: string) => string;
  /** Shows the case as it is now, where somebody else changed it meanwhile; what was typed stays. */
  readonly onLook?: () => void;
  /** One of several forms: its button isn’t the page’s primary one. */
  readonly quiet?: boolean;
  /** For a weighty act: what to check on a page of its own before it counts. */
  readonly check?: (values: Values) => readonly CheckedLine[];
  /** The fields: `Form.Item`s of Ant Design. */
  readonly children?: ReactNode;
}

interface DraftedFormProps<Data, Variables, Values> extends CommandFormProps<Data, Variables, Values> {
  readonly kept: DraftHandle<Kept<Values>>;
  /** Begins anew: the draft is gone, the next command has a key of its own. */
  readonly onAnew: () => void;
}

const DraftedForm = <Data extends object, Variables extends OperationVariables, Values extends object>({
  kept,
  onAnew,
  document,
  initial,
  toInput,
  act,
  onDone,
  onCancel,
  labelOf,
  onLook,
  quiet = false,
  check,
  children,
}: DraftedFormProps<Data, Variables, Values>) => {
  const words = useWords(FORM_WORDS);
  const [form] = Form.useForm<Values>();
  const { run, running, refusal } = useCommand(document);
  const [checking, setChecking] = useState<Values | null>(null);
  const name = useId();
  const idempotencyKey = useRef(kept.restored?.idempotencyKey ?? crypto.randomUUID());
  const sending = useRef(false);
  const sendOnce = async (values: Values) => {
    // What was typed last lies on the device before anything can go wrong on the way.
    await kept.flush();
    const input = { ...toInput(values), idempotencyKey: idempotencyKey.current };
    const outcome = await run({ input } as unknown as Variables);
    setChecking(null);
    if (outcome.kind === 'done') {
      await kept.discard();
      onAnew();
      onDone(outcome.value);
    } else if (outcome.kind === 'failed' && outcome.failure.field === USED_KEY) {
      // It was carried out before this was changed: whoever sends again after reading so means a new one.
      idempotencyKey.current = crypto.randomUUID();
      kept.keep({ values, idempotencyKey: idempotencyKey.current });
    }
  };
  const send = async (values: Values) => {
    if (sending.current) return;
    sending.current = true;
    await sendOnce(values).finally(() => (sending.current = false));
  };
  const finish = (values: Values) => (check ? setChecking(values) : void send(values));
  const submitOnKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (checking) void send(checking);
    else form.submit();
  };
  return (
    <div onKeyDown={submitOnKeys}>
      {checking && check ? (
        <CheckPage
          lines={check(checking)}
          act={act}
          running={running}
          onBack={() => setChecking(null)}
          onConfirm={() => void send(checking)}
        />
      ) : null}
      <Form<Values>
        form={form}
        // Several forms may stand on a page: the ids of their fields mustn’t meet.
        name={name}
        layout="vertical"
        requiredMark={(label, { required }) =>
          required ? (
            label
          ) : (
            <>
              {label} <span className={styles.optional}>{words.optional}</span>
            </>
          )
        }
        hidden={checking !== null}
        initialValues={{ ...initial, ...kept.restored?.values }}
        onValuesChange={(_changed, values) => kept.keep({ values, idempotencyKey: idempotencyKey.current })}
        onFinish={finish}
        scrollToFirstError={{ focus: true }}
      >
        <RefusalNote refusal={refusal} labelOf={labelOf} look={onLook} />
        {children}
        <div className={styles.foot}>
          <Button type={quiet ? 'default' : 'primary'} htmlType="submit" loading={running}>
            {check ? words.check : act}
          </Button>
          {onCancel ? <Button onClick={onCancel}>{words.cancel}</Button> : null}
          <DraftNote draft={kept} onDrop={() => void kept.discard().then(onAnew)} />
        </div>
      </Form>
    </div>
  );
};

/**
 * The form of one command. What is typed is kept as a draft and survives a refusal, a reload and a lost connection; the
 * idempotency key lives in the draft, so that sending again never does anything twice. Ctrl+Enter sends.
 */
export const CommandForm = <Data extends object, Variables extends OperationVariables, Values extends object>(
  props: CommandFormProps<Data, Variables, Values>,
) => {
  const kept = useDraft<Kept<Values>>(props.draft);
  const [round, setRound] = useState(0);
  if (!kept.ready) return null;
  return <DraftedForm key={round} {...props} kept={kept} onAnew={() => setRound(round + 1)} />;
};
