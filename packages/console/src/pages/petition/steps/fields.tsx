import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/locale';
import { FORM_WORDS } from '../../../parts/form/words';
import styles from './steps.module.css';
import { STEP_FORM_WORDS } from './words';

/** What a text may hold at most, as the server takes it. */
const LONGEST = 5000;

type FieldName = keyof (typeof STEP_FORM_WORDS)['zh-CN']['fields'];

interface FieldProps {
  readonly name: FieldName;
  readonly label?: string;
  /** Said under the field. */
  readonly note?: ReactNode;
  /** May be left out. */
  readonly optional?: boolean;
}

const useField = ({ name, label, note, optional = false }: FieldProps, needed: boolean) => {
  const { fields } = useWords(STEP_FORM_WORDS);
  const { required } = useWords(FORM_WORDS);
  const shown = label ?? fields[name];
  return {
    name,
    label: shown,
    extra: note,
    required: !optional,
    // What can’t be sent at all without it is asked for here; what the law asks for, the server says, with the article.
    rules: needed && !optional ? [{ required: true, message: required(shown) }] : [],
  };
};

/** A text of several lines. */
export const TextField = ({
  rows = 3,
  longest = LONGEST,
  ...field
}: FieldProps & { readonly rows?: number; readonly longest?: number }) => (
  <Form.Item {...useField(field, false)}>
    {/* antd's own growing writes style attributes, which the page's policy forbids. */}
    <Input.TextArea className={styles.text} rows={rows} maxLength={longest} />
  </Form.Item>
);

/** A text of one line. */
export const LineField = (field: FieldProps) => (
  <Form.Item {...useField(field, false)}>
    <Input maxLength={200} autoComplete="off" />
  </Form.Item>
);

/** A day, typed or picked. */
export const DayField = (field: FieldProps) => (
  <Form.Item {...useField(field, true)}>
    <Input type="date" />
  </Form.Item>
);

/** A number of days. */
export const CountField = (field: FieldProps) => (
  <Form.Item {...useField(field, true)}>
    <Input type="number" min={1} step={1} inputMode="numeric" />
  </Form.Item>
);

type Options = Readonly<Record<string, string>>;
const entriesOf = (options: Options) => Object.entries(options).map(([value, label]) => ({ value, label }));

/** One of a few words, all in sight. */
export const ChoiceField = ({ options, ...field }: FieldProps & { readonly options: Options }) => (
  <Form.Item {...useField(field, true)}>
    <Radio.Group vertical options={entriesOf(options)} />
  </Form.Item>
);

/** One of several words, folded away. */
export const SelectField = ({ options, ...field }: FieldProps & { readonly options: Options }) => {
  const { choose } = useWords(STEP_FORM_WORDS);
  return (
    <Form.Item {...useField(field, true)}>
      <Select options={entriesOf(options)} placeholder={choose} />
    </Form.Item>
  );
};

/** A field of another kind under its label. */
export const OtherField = ({ children, ...field }: FieldProps & { readonly children: ReactNode }) => (
  <Form.Item {...useField(field, true)}>{children}</Form.Item>
);
