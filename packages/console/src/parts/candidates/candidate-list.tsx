import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { Article } from '../refusal/refusal';
import { Empty } from '../states/states';
import styles from './candidate-list.module.css';
import type { CandidatePartsFragment } from './candidate.fragment.generated';
import { CANDIDATE_WORDS } from './words';

type Candidate = CandidatePartsFragment;

const Why = ({ candidate }: { readonly candidate: Candidate }) => {
  const words = useWords(CANDIDATE_WORDS);
  const signs = useSigns();
  const { rejection, reasons } = candidate;
  if (!rejection) return <span className={styles.reasons}>{reasons.join(' · ')}</span>;
  return (
    <span className={styles.reasons}>
      {signs.labelled(words.impossible, reasons.join(' · '))}
      {rejection.rule ? <Article rule={rejection.rule} /> : null}
    </span>
  );
};

/**
 * Those who could hold a slot, with what speaks for them as the server says it, never a score; who is refused stands below with
 * the rule that says so and no button.
 */
export const CandidateList = ({
  candidates,
  chosenId = null,
  busyId = null,
  onChoose,
  below,
}: {
  readonly candidates: readonly Candidate[];
  /** Who is chosen already, before anything is sent. */
  readonly chosenId?: string | null;
  readonly busyId?: string | null;
  readonly onChoose: (candidate: Candidate) => void;
  /** What opens under a candidate: the form for a reason, or why he was refused after all. */
  readonly below?: (candidate: Candidate) => ReactNode;
}) => {
  const words = useWords(CANDIDATE_WORDS);
  if (candidates.length === 0) return <Empty why={words.nobody} next={words.nobodyNext} />;
  return (
    <ul className={styles.list}>
      {candidates.map((candidate, place) => {
        const { cadre, rejection, exceptions } = candidate;
        const act = exceptions.length > 0 ? words.chooseWithReason : words.choose;
        return (
          <li key={cadre?.id ?? place} className={rejection ? styles.impossible : undefined}>
            <div className={styles.row}>
              <span className={styles.who}>
                {cadre ? <Link to={`/cadres/${cadre.id}`}>{cadre.name}</Link> : words.unknown}
                <span className={styles.post}>
                  {cadre?.post ?? ''} {cadre?.unit?.name ?? ''}
                </span>
              </span>
              <Why candidate={candidate} />
              {cadre && !rejection ? (
                <Button
                  size="small"
                  aria-label={`${act} ${cadre.name}`}
                  aria-pressed={chosenId === null ? undefined : chosenId === cadre.id}
                  loading={busyId === cadre.id}
                  onClick={() => onChoose(candidate)}
                >
                  {chosenId === cadre.id ? `✓ ${words.chosen}` : act}
                </Button>
              ) : null}
            </div>
            {below?.(candidate)}
          </li>
        );
      })}
    </ul>
  );
};
