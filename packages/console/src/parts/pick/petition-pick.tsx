import { useWords } from '../../words/locale';
import { PickPetitionsDocument } from './pick-petitions.generated';
import { SearchPick, type Controlled } from './search-pick';
import { PICK_WORDS } from './words';

const NUMBER = /^XF/i;

/** Chooses a petition that one may read, by the beginning of its number or by words of it. */
export const PetitionPick = ({ except, ...props }: Controlled & { readonly except?: string }) => (
  <SearchPick
    {...props}
    document={PickPetitionsDocument}
    variablesOf={(typed) => ({
      filter: typed === '' ? {} : NUMBER.test(typed) ? { number: typed.toUpperCase() } : { words: typed },
    })}
    optionsOf={({ petitions: { edges } }) =>
      edges
        .filter(({ node }) => String(node.id) !== except)
        .map(({ node: { id, number, subject } }) => ({ value: String(id), label: `${number} ${subject}` }))
    }
    hint={useWords(PICK_WORDS).findPetition}
  />
);
