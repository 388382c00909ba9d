import { Form, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SlotRole } from '../../api/schema.generated';
import { useCommand } from '../../api/use-command';
import { usePageQuery } from '../../api/use-page-query';
import { CandidateList } from '../../parts/candidates/candidate-list';
import type { CandidatePartsFragment } from '../../parts/candidates/candidate.fragment.generated';
import { CANDIDATE_WORDS } from '../../parts/candidates/words';
import { CommandForm } from '../../parts/form/command-form';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import { RefusalNote } from '../../parts/refusal/refusal';
import { FailureNote, Skeleton } from '../../parts/states/states';
import { useWords } from '../../words/locale';
import { RefillSlotDocument } from './forms/refill-slot.generated';
import { FORM_LABELS } from './forms/words';
import styles from './pairing.module.css';
import { SlotCandidatesDocument } from './slot-candidates.generated';

type Candidate = CandidatePartsFragment;

interface Refill {
  readonly pairingId: string;
  readonly role: SlotRole;
  readonly onDone: () => void;
}

const WithReason = ({
  pairingId,
  role,
  mentorId,
  onDone,
  onCancel,
}: Refill & {
  readonly mentorId: string;
  readonly onCancel: () => void;
}) => {
  const labels = useWords(FORM_LABELS);
  const words = useWords(CANDIDATE_WORDS);
  return (
    <CommandForm
      draft={`pairing/${pairingId}/refillSlot/${role}/${mentorId}`}
      document={RefillSlotDocument}
      toInput={({ reason }: { reason: string }) => ({ pairingId, role, mentorId, reason })}
      act={words.choose}
      onDone={onDone}
      onCancel={onCancel}
      labelOf={() => labels.reason}
    >
      <Form.Item name="reason" label={labels.exceptionReason} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={2000} autoFocus />
      </Form.Item>
    </CommandForm>
  );
};

/** Sends an ordinary choice at once; one that departs from the rules asks for its reason first. */
const useChoice = ({ pairingId, role, onDone }: Refill) => {
  const { run, running, refusal } = useCommand(RefillSlotDocument);
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const choose = async (candidate: Candidate) => {
    setChosen(candidate);
    const mentorId = candidate.cadre?.id;
    if (!mentorId || candidate.exceptions.length > 0) return;
    const idempotencyKey = `${key}/${mentorId}`;
    const outcome = await run({ input: { pairingId, role, mentorId, idempotencyKey } });
    if (outcome.kind === 'done') onDone();
  };
  return { choose, chosen, drop: () => setChosen(null), running, refusal };
};

/** Who could hold a vacant slot: read when it is opened, and chosen from. */
export const Candidates = (refill: Refill) => {
  const { pairingId, role } = refill;
  const words = useWords(CANDIDATE_WORDS);
  const { slot } = useWords(PERSONNEL_WORDS);
  const head = useRef<HTMLHeadingElement>(null);
  const { data, failure, refetch } = usePageQuery(SlotCandidatesDocument, { pairingId, role });
  const { choose, chosen, drop, running, refusal } = useChoice(refill);
  useEffect(() => head.current?.focus(), []);
  const chosenId = chosen?.cadre?.id ?? null;
  const below = ({ cadre, exceptions }: Candidate) => {
    if (cadre === null || cadre.id !== chosenId) return null;
    return exceptions.length > 0 ? (
      <WithReason {...refill} mentorId={cadre.id} onCancel={drop} />
    ) : (
      <RefusalNote refusal={refusal} />
    );
  };
  return (
    <div className={styles.candidates}>
      <h3 ref={head} tabIndex={-1}>
        {words.title(slot[role])}
      </h3>
      {failure ? <FailureNote failure={failure} retry={refetch} /> : null}
      {!data && !failure ? <Skeleton lines={4} /> : null}
      {data ? (
        <CandidateList
          candidates={data.slotCandidates}
          busyId={running ? chosenId : null}
          onChoose={(candidate) => void choose(candidate)}
          below={below}
        />
      ) : null}
    </div>
  );
};
