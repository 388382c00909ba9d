import { Checkbox, Form, Input, Radio, Select, type InputProps } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../words/locale';
import { FORM_WORDS } from '../form/words';
import { dayOf } from '../table/use-filters';
import styles from './fields.module.css';

/** What a text may hold at most where nothing else is said. */
const LONGEST = 5000;

/** The height of a line, in em; the rest is the field’s own edge. */
const LINE_EM = 1.5714;

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Said under the field. */
  readonly note?: ReactNode;
  /** May be left out. */
  readonly optional?: boolean;
}

/** Asked for here is only what can’t be sent without; what the law asks for, the server says with its article. */
const useField = ({ name, label, note, optional = false }: FieldProps, needed: boolean) => {
  const { required } = useWords(FORM_WORDS);
  return {
    name,
    label,
    extra: note,
    required: !optional,
    rules: needed && !optional ? [{ required: true, message: required(label) }] : [],
  };
};

/** A text of several lines. */
export const TextField = ({
  rows = 3,
  longest = LONGEST,
  ...field
}: FieldProps & { readonly rows?: number; readonly longest?: number }) => (
  <Form.Item {...useField(field, false)}>
    {/* antd’s own growing writes style attributes, which the page’s policy forbids. */}
    <Input.TextArea
      className={styles.text}
      style={{ minHeight: `${rows * LINE_EM + 1}em` }}
      maxLength={longest}
    />
  </Form.Item>
);

/** A text of one line. */
export const LineField = ({ longest = 200, ...field }: FieldProps & { readonly longest?: number }) => (
  <Form.Item {...useField(field, false)}>
    <Input maxLength={longest} autoComplete="off" />
  </Form.Item>
);

/** A day in a form of Ant Design, typed as 2026-03-17 whatever the language of the browser. */
export const DayEntry = (given: InputProps) => (
  <Input inputMode="numeric" autoComplete="off" maxLength={10} placeholder="YYYY-MM-DD" {...given} />
);

/** Refuses what is no day, and those before or after the given ones. */
export const useDayRule = (earliest?: string, latest?: string) => {
  const { noDay } = useWords(FORM_WORDS);
  return {
    validator: (_rule: unknown, value?: string) => {
      const day = value ? dayOf(value) : null;
      const fits = day !== null && day >= (earliest ?? day) && day <= (latest ?? day);
      return !value || fits ? Promise.resolve() : Promise.reject(new Error(noDay(earliest, latest)));
    },
  };
};

/** A day, typed. */
export const DayField = (field: FieldProps) => {
  const { rules, ...item } = useField(field, true);
  const rule = useDayRule();
  return (
    <Form.Item {...item} rules={[...rules, rule]}>
      <DayEntry />
    </Form.Item>
  );
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day, typed as 09:30 whatever the language of the browser. */
export const TimeField = (field: FieldProps) => {
  const { rules, ...item } = useField(field, true);
  const { noTime } = useWords(FORM_WORDS);
  return (
    <Form.Item {...item} rules={[...rules, { pattern: TIME, message: noTime }]}>
      <Input inputMode="numeric" autoComplete="off" maxLength={5} placeholder="HH:MM" />
    </Form.Item>
  );
};

/** A whole number from 1. */
export const CountField = ({ most, ...field }: FieldProps & { readonly most?: number }) => (
  <Form.Item {...useField(field, true)}>
    <Input type="number" min={1} max={most} step={1} inputMode="numeric" />
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
export const SelectField = ({ options, ...field }: FieldProps & { readonly options: Options }) => (
  <Form.Item {...useField(field, true)}>
    {/* What can be chosen is read whole, however narrow the form is. */}
    <Select options={entriesOf(options)} popupMatchSelectWidth={false} />
  </Form.Item>
);

/** Something that is so or isn’t. */
export const TickField = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <Form.Item name={name} valuePropName="checked" required>
    <Checkbox>{label}</Checkbox>
  </Form.Item>
);

/** A field of another kind under its label. */
export const OtherField = ({ children, ...field }: FieldProps & { readonly children: ReactNode }) => (
  <Form.Item {...useField(field, true)}>{children}</Form.Item>
);
