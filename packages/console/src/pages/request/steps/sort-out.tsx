import { Form } from 'antd';
import type { RequestCategory } from '../../../api/schema.generated';
import { CASE_WORDS } from '../../../parts/cases/words';
import { OtherField, SelectField, TextField, TickField } from '../../../parts/fields/fields';
import { CommandForm } from '../../../parts/form/command-form';
import { UnitPick } from '../../../parts/pick/pick';
import type { Picked } from '../../../parts/pick/search-pick';
import { useWords } from '../../../words/locale';
import { useStep, type StepProps } from './step';
import { TriageRequestDocument } from './triage-request.generated';

interface Values {
  readonly category: RequestCategory;
  readonly urgent?: boolean;
  readonly complainedOfUnitId?: Picked;
  readonly note?: string;
}

const isComplaint = (category: RequestCategory | undefined): boolean => category === 'ENVIRONMENT_COMPLAINT';

const ComplainedOf = ({ label }: { readonly label: string }) =>
  isComplaint(Form.useWatch<RequestCategory | undefined>('category')) ? (
    <OtherField name="complainedOfUnitId" label={label}>
      <UnitPick />
    </OtherField>
  ) : null;

/** Settles what a request is about, how urgent it is and whom it complains of. */
export const SortOut = (props: StepProps) => {
  const { words, form } = useStep(props, 'triageRequest');
  const { requestCategory } = useWords(CASE_WORDS);
  const { id, category, urgent, complainedOf, triageNote } = props.request;
  return (
    <CommandForm
      {...form}
      document={TriageRequestDocument}
      initial={{
        category,
        urgent,
        complainedOfUnitId: complainedOf
          ? { value: String(complainedOf.id), label: complainedOf.name }
          : undefined,
        note: triageNote ?? undefined,
      }}
      toInput={(values: Values) => ({
        requestId: id,
        category: values.category,
        urgent: values.urgent ?? false,
        complainedOfUnitId: isComplaint(values.category) ? (values.complainedOfUnitId?.value ?? null) : null,
        note: values.note?.trim() ? values.note : null,
      })}
    >
      <SelectField name="category" label={words.fields.category} options={requestCategory} />
      <ComplainedOf label={words.fields.complainedOfUnitId} />
      <TickField name="urgent" label={words.fields.urgent} />
      <TextField name="note" label={words.fields.note} optional />
    </CommandForm>
  );
};
