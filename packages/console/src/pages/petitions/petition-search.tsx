import { useState } from 'react';
import { TextFilter } from '../../parts/filters/text-filter';
import type { Filters } from '../../parts/table/use-filters';
import { holds } from '../../shell/me';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { SOUGHT } from './sought';
import { PETITIONS_WORDS } from './words';

/** Whom somebody looks for: kept as long as the page is open, and neither in its address nor in the browser’s history. */
export const usePetitioner = (filters: Filters): Filters => {
  const [petitioner, setPetitioner] = useState('');
  return {
    get: () => petitioner,
    set: (changes) => {
      setPetitioner(changes['petitioner'] ?? '');
      // The same filters again: the list goes back to its first page.
      filters.set({});
    },
  };
};

/** The fields by which petitions are searched: a petitioner only by those whom a case may tell of him. */
export const PetitionSearch = ({
  filters,
  petitioner,
}: {
  readonly filters: Filters;
  readonly petitioner: Filters;
}) => {
  const words = useWords(PETITIONS_WORDS);
  const me = useMe();
  const works = (['PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD', 'DISCIPLINE'] as const).some((role) =>
    holds(me, role),
  );
  return (
    <>
      {SOUGHT.map((name) => (
        <TextFilter key={name} name={name} label={words[name]} filters={filters} />
      ))}
      {works ? <TextFilter name="petitioner" label={words.petitioner} filters={petitioner} /> : null}
    </>
  );
};
