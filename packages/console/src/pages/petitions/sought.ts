import type { PetitionFilterInput } from '../../api/schema.generated';
import type { Filters } from '../../parts/table/use-filters';

/** What petitions are searched by that may stand in an address. */
export const SOUGHT = ['number', 'words', 'place'] as const;

/** What an address says is searched for in numbers, texts and places. */
export const soughtOf = ({ get }: Pick<Filters, 'get'>): PetitionFilterInput =>
  Object.fromEntries(
    SOUGHT.flatMap((name) => {
      const value = get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
