import type { ReactNode } from 'react';
import { useWords } from '../../words/locale';
import { DayFilter } from '../filters/day-filter';
import { FilterBar, type Choice } from '../filters/filter-bar';
import { TextFilter } from '../filters/text-filter';
import type { Filters } from '../table/use-filters';
import { UnitFilter } from '../unit-filter/unit-filter';
import { caseOrderOf, idOf } from './case-filter';
import styles from './list-page.module.css';
import { LIST_WORDS } from './words';

const Order = ({ filters }: { readonly filters: Filters }) => {
  const words = useWords(LIST_WORDS);
  return (
    <label className={styles.order}>
      <span>{words.order}</span>
      <select
        value={caseOrderOf(filters)}
        onChange={({ target }) =>
          filters.set({ order: target.value === 'RECEIVED_AT' ? target.value : null })
        }
      >
        <option value="DUE_ON">{words.byDue}</option>
        <option value="RECEIVED_AT">{words.byReceived}</option>
      </select>
    </label>
  );
};

/** The filters that the lists of petitions and of requests have in common, with those of each before them. */
export const CaseFilters = ({
  choices,
  filters,
  unit,
  children,
}: {
  readonly choices: readonly Choice[];
  readonly filters: Filters;
  /** The name of the unit that is chosen, as the page’s answer says it. */
  readonly unit: string | null;
  /** By what else one of the lists is searched. */
  readonly children?: ReactNode;
}) => {
  const words = useWords(LIST_WORDS);
  const chosen = idOf(filters.get('officer'));
  const named: Choice = {
    name: 'officer',
    label: words.officer,
    options: [['none', words.withoutOfficer], ...(chosen ? [[chosen, words.oneOfficer] as const] : [])],
  };
  return (
    <>
      <FilterBar choices={[...choices, named]} filters={filters}>
        <UnitFilter name="heldBy" label={words.unit} filters={filters} chosen={unit} />
        <Order filters={filters} />
      </FilterBar>
      <div className={styles.bar}>
        <TextFilter name="subject" label={words.subject} filters={filters} />
        {children}
        <DayFilter name="dueFrom" label={words.dueFrom} filters={filters} />
        <DayFilter name="dueBy" label={words.dueBy} filters={filters} />
        <DayFilter name="receivedFrom" label={words.receivedFrom} filters={filters} />
        <DayFilter name="receivedTo" label={words.receivedTo} filters={filters} />
      </div>
    </>
  );
};
