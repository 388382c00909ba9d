import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Button, Form } from 'antd';
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useCommand, type Accepted } from '../../api/use-command';
import { useDraft } from '../../drafts/use-draft';
import { shanghai } from '../../words/dates';
import { useWords } from '../../words/locale';
import { RefusalNote } from '../refusal/refusal';
import { CheckPage, type CheckedLine } from './check-page';
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

/**
 * The form of one command. What is typed is kept as a draft and survives a refusal, a reload and a lost connection; the
 * idempotency key lives in the draft, so that sending again never does anything twice. Ctrl+Enter sends.
 */
export const CommandForm = <
  Data extends object,
  Variables extends OperationVariables,
  Values extends object,
>({
  draft,
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
}: CommandFormProps<Data, Variables, Values>) => {
  const words = useWords(FORM_WORDS);
  const [form] = Form.useForm<Values>();
  const kept = useDraft<Kept<Values>>(draft);
  const { run, running, refusal } = useCommand(document);
  const [checking, setChecking] = useState<Values | null>(null);
  const name = useId();
  const fresh = useMemo(() => crypto.randomUUID(), []);
  if (!kept.ready) return null;
  const idempotencyKey = kept.restored?.idempotencyKey ?? fresh;
  const send = async (values: Values) => {
    const input = { ...toInput(values), idempotencyKey };
    const outcome = await run({ input } as unknown as Variables);
    setChecking(null);
    if (outcome.kind !== 'done') return;
    await kept.discard();
    onDone(outcome.value);
  };
  const finish = (values: Values) => (check ? setChecking(values) : void send(values));
  const submitOnKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
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
        onValuesChange={(_changed, values) => kept.keep({ values, idempotencyKey })}
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
          <span className={styles.saved} role="status">
            {kept.savedAt === null ? null : words.saved(shanghai(new Date(kept.savedAt).toISOString()).time)}
          </span>
        </div>
      </Form>
    </div>
  );
};
