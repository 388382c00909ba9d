import { Form, Input } from 'antd';
import { CommandForm } from '../../../parts/form/command-form';
import { useWords } from '../../../words/locale';
import { CompletePairingDocument } from './complete-pairing.generated';
import { ConfirmPairingDocument } from './confirm-pairing.generated';
import { EndPairingDocument } from './end-pairing.generated';
import { RejectPairingDocument } from './reject-pairing.generated';
import { ResumePairingDocument } from './resume-pairing.generated';
import { draftOf, type StepFormProps } from './step-form-props';
import { SuspendPairingDocument } from './suspend-pairing.generated';
import { FORM_LABELS } from './words';

const REASON_LENGTH = 2000;

interface Reasoned {
  readonly reason: string;
}

/** A plain agreement: nothing to fill in. */
export const ConfirmForm = ({ pairing, ...rest }: StepFormProps) => (
  <CommandForm
    draft={draftOf(pairing, 'confirmPairing')}
    document={ConfirmPairingDocument}
    toInput={() => ({ pairingId: pairing.id })}
    {...rest}
  />
);

/** A suspended pairing goes on: nothing to fill in. */
export const ResumeForm = ({ pairing, ...rest }: StepFormProps) => (
  <CommandForm
    draft={draftOf(pairing, 'resumePairing')}
    document={ResumePairingDocument}
    toInput={() => ({ pairingId: pairing.id })}
    {...rest}
  />
);

const REASONED = {
  rejectPairing: RejectPairingDocument,
  suspendPairing: SuspendPairingDocument,
  endPairing: EndPairingDocument,
} as const;

/** To reject, suspend or end takes a reason. */
export const ReasonForm = ({
  command,
  pairing,
  ...rest
}: StepFormProps & { readonly command: keyof typeof REASONED }) => {
  const labels = useWords(FORM_LABELS);
  return (
    <CommandForm
      draft={draftOf(pairing, command)}
      // The three take the same input; TypeScript can’t choose among generics by a key.
      document={REASONED[command] as typeof EndPairingDocument}
      toInput={({ reason }: Reasoned) => ({ pairingId: pairing.id, reason })}
      labelOf={() => labels.reason}
      {...rest}
    >
      <Form.Item name="reason" label={labels.reason} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={REASON_LENGTH} />
      </Form.Item>
    </CommandForm>
  );
};

/** Completes a pairing; with a vacant slot it takes a reason. */
export const CompleteForm = ({ pairing, ...rest }: StepFormProps) => {
  const labels = useWords(FORM_LABELS);
  const isVacant = [pairing.lead, pairing.middle].some(({ state }) => state === 'VACANT');
  return (
    <CommandForm
      draft={draftOf(pairing, 'completePairing')}
      document={CompletePairingDocument}
      toInput={({ reason }: Partial<Reasoned>) => ({ pairingId: pairing.id, reason: reason ?? null })}
      labelOf={() => labels.vacancyReason}
      {...rest}
    >
      {isVacant ? (
        <Form.Item name="reason" label={labels.vacancyReason} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={REASON_LENGTH} />
        </Form.Item>
      ) : null}
    </CommandForm>
  );
};
