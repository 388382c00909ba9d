import { Link } from 'react-router';
import { Block } from '../../../parts/case-page/block';
import { CASE_WORDS } from '../../../parts/cases/words';
import { useWords } from '../../../words/locale';
import type { PetitionCaseFragment } from '../petition-case.fragment.generated';
import styles from '../petition-page.module.css';
import { RECORD_WORDS } from '../steps/record-words';
import { BLOCK_WORDS } from './words';

/** The petitions that people linked with this one, as far as the reader may read them. */
export const Related = ({ petition: { relatedPetitions } }: { readonly petition: PetitionCaseFragment }) => {
  const words = useWords(BLOCK_WORDS);
  const { relations } = useWords(RECORD_WORDS);
  const { petitionStatus } = useWords(CASE_WORDS);
  if (relatedPetitions.length === 0) return null;
  return (
    <Block title={words.related}>
      <ul className={styles.list}>
        {relatedPetitions.map(({ petition, relation, earlier }) => (
          <li key={petition.id}>
            <Link to={`/petitions/${petition.number}`}>{petition.number}</Link> {petition.subject}
            <span className={styles.quiet}>
              {' · '}
              {[
                petitionStatus[petition.status],
                relations[relation],
                earlier ? words.earlier : words.later,
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
};
