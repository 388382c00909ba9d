import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { usePageQuery } from '../../api/use-page-query';
import { CandidateList } from '../../parts/candidates/candidate-list';
import type { CandidatePartsFragment } from '../../parts/candidates/candidate.fragment.generated';
import { CommandForm } from '../../parts/form/command-form';
import { FailureNote, Skeleton } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import { ProposalChoicesDocument } from './proposal-choices.generated';
import { ProposePairingDocument } from './propose-pairing.generated';
import styles from './cadre.module.css';
import { CADRE_WORDS } from './words';

type Candidate = CandidatePartsFragment;
type Slot = 'lead' | 'middle';

interface Values {
  readonly leadId?: string;
  readonly leadReason?: string;
  readonly middleId?: string;
  readonly middleReason?: string;
}

/** The list of candidates as a field: what it holds is the id of the chosen one. */
const Choice = ({
  candidates,
  value,
  onChange,
}: {
  readonly candidates: readonly Candidate[];
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}) => (
  <CandidateList
    candidates={candidates}
    chosenId={value ?? ''}
    onChoose={({ cadre }) => cadre && onChange?.(cadre.id)}
  />
);

const SlotFields = ({
  slot,
  candidates,
}: {
  readonly slot: Slot;
  readonly candidates: readonly Candidate[];
}) => {
  const words = useWords(CADRE_WORDS);
  const chosenId = Form.useWatch<string | undefined>(`${slot}Id`);
  const chosen = candidates.find(({ cadre }) => cadre?.id === chosenId);
  const nobody = candidates.every(({ rejection }) => rejection !== null);
  const needsReason = nobody || (chosen?.exceptions.length ?? 0) > 0;
  return (
    <section className={styles.choice} aria-label={words[slot]}>
      <Form.Item
        name={`${slot}Id`}
        label={words[slot]}
        rules={[{ required: !nobody, message: words.choose(words[slot]) }]}
      >
        <Choice candidates={candidates} />
      </Form.Item>
      {needsReason ? (
        <Form.Item
          name={`${slot}Reason`}
          label={nobody ? words.emptyReason : words.reason}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      ) : null}
    </section>
  );
};

/** Proposes two mentors for a recruit who has no pairing: both are chosen from those who could, with what speaks for them. */
export const ProposeForm = ({
  recruitId,
  onCancel,
}: {
  readonly recruitId: string;
  readonly onCancel: () => void;
}) => {
  const words = useWords(CADRE_WORDS);
  const navigate = useNavigate();
  const { data, failure, refetch } = usePageQuery(ProposalChoicesDocument, { recruitId });
  if (failure) return <FailureNote failure={failure} retry={refetch} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <CommandForm
      draft={`cadre/${recruitId}/proposePairing`}
      document={ProposePairingDocument}
      toInput={({ leadId, leadReason, middleId, middleReason }: Values) => ({
        recruitId,
        lead: { mentorId: leadId ?? null, reason: leadReason ?? null },
        middle: { mentorId: middleId ?? null, reason: middleReason ?? null },
      })}
      act={words.proposeAct}
      onDone={({ id }) => void navigate(`/pairings/${id}`)}
      onCancel={onCancel}
      labelOf={(field) => (field.includes('lead') ? words.lead : words.middle)}
    >
      <SlotFields slot="lead" candidates={data.lead} />
      <SlotFields slot="middle" candidates={data.middle} />
    </CommandForm>
  );
};
