import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import { useSigns } from '../../../words/signs';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { INTAKE_STEP_WORDS } from '../steps/intake-words';
import { FactLines } from './fact-lines';
import { BLOCK_WORDS } from './words';

type Demand = PetitionCaseFragment['demands'][number];

/** What was done about one demand: solved, explained, helped with; nothing where nothing is on record. */
export const DemandWork = ({ of: demand }: { readonly of: Demand }) => {
  const words = useWords(BLOCK_WORDS);
  const signs = useSigns();
  const { assistanceKinds } = useWords(INTAKE_STEP_WORDS);
  const { locale } = useLocale();
  const { solution, explanation, assistance } = demand;
  if (!solution && !explanation && assistance.length === 0) return null;
  const onDay = (day: string, text: string) => words.onDay(fullDay(day, locale), text);
  return (
    <div className={styles.work}>
      <FactLines
        lines={[
          [words.solution, solution && onDay(solution.on, solution.result)],
          [words.evidence, solution?.evidence],
          [words.explanation, explanation && onDay(explanation.on, explanation.text)],
          [words.sources, explanation && signs.list(explanation.sources)],
          [
            words.assistance,
            assistance
              .map(({ kind, on, organ }) => onDay(on, `${assistanceKinds[kind]}${signs.aside(organ)}`))
              .join('\n'),
          ],
        ]}
      />
    </div>
  );
};
