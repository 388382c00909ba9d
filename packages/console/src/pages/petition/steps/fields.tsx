import type { ComponentType } from 'react';
import * as parts from '../../../parts/fields/fields';
import { useWords } from '../../../words/locale';
import { STEP_FORM_WORDS } from './words';

type FieldName = keyof (typeof STEP_FORM_WORDS)['zh-CN']['fields'];

/** A field of a petition’s step: it goes by the command’s own name for it, and by that name has its label. */
const named =
  <Props extends { readonly name: string; readonly label: string }>(Field: ComponentType<Props>) =>
  (props: Omit<Props, 'name' | 'label'> & { readonly name: FieldName; readonly label?: string }) => {
    const { fields } = useWords(STEP_FORM_WORDS);
    // The label is all that is added; TypeScript can’t put a generic type together again from its parts.
    const whole = { ...props, label: props.label ?? fields[props.name] } as unknown as Props;
    return <Field {...whole} />;
  };

export const TextField = named(parts.TextField);
export const LineField = named(parts.LineField);
export const DayField = named(parts.DayField);
export const TimeField = named(parts.TimeField);
export const CountField = named(parts.CountField);
export const ChoiceField = named(parts.ChoiceField);
export const SelectField = named(parts.SelectField);
export const OtherField = named(parts.OtherField);
