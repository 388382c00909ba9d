import { publicDate } from '../../words/dates';
import { useLocale, useWords } from '../../words/locale';
import { useSigns } from '../../words/signs';
import { Part, Said } from '../desk/case-parts';
import styles from '../desk/desk.module.css';
import type { PetitionStoryFragment } from './petition-story.fragment.generated';
import { PETITION_WORDS } from './words';

/** What was delivered to the petitioner, word for word. */
export const Opinion = ({ opinion }: { readonly opinion: NonNullable<PetitionStoryFragment['opinion']> }) => {
  const words = useWords(PETITION_WORDS);
  const signs = useSigns();
  const { locale } = useLocale();
  const { outcome, adopted, claim, facts, reasons, legalBasis, issuedOn, deliveredOn } = opinion;
  return (
    <Part title={words.opinion}>
      <dl className={styles.written}>
        <Said term={words.outcome}>{outcome && words.outcomes[outcome]}</Said>
        <Said term={words.adopted}>{adopted && words.adoptions[adopted]}</Said>
        <Said term={words.claim}>{claim}</Said>
        <Said term={words.facts}>{facts}</Said>
        <Said term={words.reasons}>{reasons}</Said>
        <Said term={words.legalBasis}>{signs.clauses(legalBasis)}</Said>
        <Said term={words.issuedOn}>{publicDate(issuedOn, locale)}</Said>
        <Said term={words.deliveredOn}>{deliveredOn && publicDate(deliveredOn, locale)}</Said>
      </dl>
    </Part>
  );
};
