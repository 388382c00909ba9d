import { SearchPick, type Controlled } from '../../../parts/pick/search-pick';
import { PICK_WORDS } from '../../../parts/pick/words';
import { useWords } from '../../../words/locale';
import { FindReceivingUnitsDocument } from './find-receiving-units.generated';

/** Chooses units to which petitions may be offered, by a part of their name. */
export const ReceivingUnitPick = (props: Controlled) => (
  <SearchPick
    {...props}
    document={FindReceivingUnitsDocument}
    variablesOf={(name) => ({ name })}
    optionsOf={({ receivingUnits: { edges } }) =>
      edges.flatMap(({ node: { unit, name } }) => (unit ? [{ value: String(unit.id), label: name }] : []))
    }
    hint={useWords(PICK_WORDS).findUnit}
  />
);
