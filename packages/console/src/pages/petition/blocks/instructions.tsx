import { Block } from '../../../parts/case-page/block';
import { CadreName, UnitName } from '../../../parts/names/names';
import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { FactLines } from './fact-lines';
import { BLOCK_WORDS } from './words';

type Instruction = PetitionCaseFragment['instructions'][number];

const InstructionLines = ({ of: told }: { readonly of: Instruction }) => {
  const words = useWords(BLOCK_WORDS);
  const { locale } = useLocale();
  const { leaderName, text, instructedOn, owner, officer, dueOn, feedbackAsked, feedback, answeredOn } = told;
  const none = feedbackAsked ? words.noFeedback : words.notAsked;
  return (
    <li className={styles.past}>
      <strong>
        {leaderName} · <span className="number">{fullDay(instructedOn, locale)}</span>
      </strong>
      <FactLines
        lines={[
          [words.instruction, text],
          [
            words.owner,
            <span key="owner">
              <UnitName unit={owner} /> {officer ? <CadreName cadre={officer} /> : null}
            </span>,
          ],
          [words.feedbackDue, dueOn && fullDay(dueOn, locale)],
          [words.feedback, feedback === null ? none : words.onDay(answeredOn ?? '', feedback).trim()],
        ]}
      />
    </li>
  );
};

/** What leaders instructed (阅批), with owner, date and feedback. */
export const Instructions = ({ petition: { instructions } }: { readonly petition: PetitionCaseFragment }) => {
  const words = useWords(BLOCK_WORDS);
  if (instructions.length === 0) return null;
  return (
    <Block title={words.instructions}>
      <ol className={styles.list}>
        {instructions.map((told) => (
          <InstructionLines key={told.id} of={told} />
        ))}
      </ol>
    </Block>
  );
};
