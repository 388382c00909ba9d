import { Form } from 'antd';
import type { RequestCategory } from '../../api/schema.generated';
import { CASE_WORDS } from '../../parts/cases/words';
import {
  DayField,
  LineField,
  OtherField,
  SelectField,
  TextField,
  TickField,
} from '../../parts/fields/fields';
import { CommandForm } from '../../parts/form/command-form';
import { FirmPick, UnitPick } from '../../parts/pick/pick';
import type { Picked } from '../../parts/pick/search-pick';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import type { LoggedRequest } from './logged';
import type { RequestFirmQuery } from './request-firm.generated';
import styles from './request-form-page.module.css';
import { SubmitRequestDocument } from './submit-request.generated';
import { REQUEST_FORM_WORDS, type RequestFormWords } from './words';

interface Values {
  readonly firm: Picked;
  readonly category: RequestCategory;
  readonly urgent?: boolean;
  readonly complainedOfUnitId?: Picked;
  readonly receivedAt: string;
  readonly subject?: string;
  readonly text?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

const LONGEST = 20_000;
const isComplaint = (category: RequestCategory | undefined): boolean => category === 'ENVIRONMENT_COMPLAINT';
const orNull = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

const toInput = (values: Values) => ({
  enterpriseId: values.firm.value,
  category: values.category,
  urgent: values.urgent ?? false,
  complainedOfUnitId: isComplaint(values.category) ? (values.complainedOfUnitId?.value ?? null) : null,
  receivedAt: values.receivedAt,
  subject: values.subject ?? '',
  text: values.text ?? '',
  contactName: orNull(values.contactName),
  contactPhone: orNull(values.contactPhone),
});

const ComplainedOf = ({ words }: { readonly words: RequestFormWords }) =>
  isComplaint(Form.useWatch<RequestCategory | undefined>('category')) ? (
    <OtherField name="complainedOfUnitId" label={words.complainedOfUnitId} note={words.complaintNote}>
      <UnitPick />
    </OtherField>
  ) : null;

const labelsOf =
  (words: RequestFormWords) =>
  (path: string): string => {
    if (path.endsWith('enterpriseId')) return words.firm;
    const label: unknown = words[path.split('.').at(-1) as keyof RequestFormWords];
    return typeof label === 'string' ? label : path;
  };

/** The form of a new request; whom to call about it is kept encrypted on the device, too. */
export const RequestForm = ({
  firm,
  onDone,
}: {
  readonly firm: RequestFirmQuery['enterprise'];
  readonly onDone: (request: LoggedRequest) => void;
}) => {
  const words = useWords(REQUEST_FORM_WORDS);
  const { requestCategory } = useWords(CASE_WORDS);
  const { today } = useMe();
  const chosen = firm ? { value: String(firm.id), label: `${firm.name} · ${firm.creditCode}` } : undefined;
  return (
    <CommandForm
      draft={`request/new${firm ? `/${firm.id}` : ''}`}
      document={SubmitRequestDocument}
      act={words.act}
      initial={{ firm: chosen, receivedAt: today }}
      toInput={toInput}
      onDone={onDone}
      labelOf={labelsOf(words)}
    >
      <OtherField name="firm" label={words.firm} note={words.firmNote}>
        <FirmPick />
      </OtherField>
      <div className={styles.row}>
        <SelectField name="category" label={words.category} options={requestCategory} />
        <DayField name="receivedAt" label={words.receivedAt} />
      </div>
      <ComplainedOf words={words} />
      <TickField name="urgent" label={words.urgent} />
      <LineField name="subject" label={words.subject} />
      <TextField name="text" label={words.text} rows={5} longest={LONGEST} />
      <div className={styles.row}>
        <LineField name="contactName" label={words.contactName} longest={100} optional />
        <LineField name="contactPhone" label={words.contactPhone} longest={30} optional />
      </div>
    </CommandForm>
  );
};
