import { Block } from '../../../parts/case-page/block';
import { UnitName } from '../../../parts/names/names';
import { fullDay } from '../../../words/dates';
import { useLocale, useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { STEP_FORM_WORDS } from '../steps/words';
import { FactLines } from './fact-lines';
import { BLOCK_WORDS } from './words';

type Entry = PetitionCaseFragment['supervision'][number];

const EntryLines = ({ of: entry }: { readonly of: Entry }) => {
  const words = useWords(BLOCK_WORDS);
  const { coordination } = useWords(STEP_FORM_WORDS);
  const { locale } = useLocale();
  const { kind, state, unit, openedBy, openedOn, matter, dueOn, answer, answeredOn, result, closedOn } =
    entry;
  const onDay = (day: string | null, text: string | null) =>
    text === null ? null : words.onDay(day ?? '', text).trim();
  return (
    <li className={styles.past}>
      <strong>
        {coordination.supervisionKinds[kind]} · {words.states[state]}
      </strong>
      <FactLines
        lines={[
          [words.supervised, <UnitName key="unit" unit={unit} />],
          [words.openedBy, openedBy ? <UnitName unit={openedBy} /> : words.byItself],
          [words.openedOn, fullDay(openedOn, locale)],
          [words.matter, matter],
          // Where a period ran out, this is its last day, which the matter says; no day is set for the answer.
          [words.dueOn, openedBy && dueOn ? fullDay(dueOn, locale) : null],
          [words.answer, onDay(answeredOn, answer)],
          [words.result, onDay(closedOn, result)],
        ]}
      />
    </li>
  );
};

/** Supervision of the case, the newest entry first. */
export const SupervisionEntries = ({
  petition: { supervision },
}: {
  readonly petition: PetitionCaseFragment;
}) => {
  const words = useWords(BLOCK_WORDS);
  if (supervision.length === 0) return null;
  return (
    <Block title={words.supervision}>
      <ol className={styles.list} reversed>
        {supervision.toReversed().map((entry) => (
          <EntryLines key={entry.id} of={entry} />
        ))}
      </ol>
    </Block>
  );
};
