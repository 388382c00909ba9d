import { holds, ownUnit, useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { DayFilter } from '../filters/day-filter';
import { FilterBar, type Choice } from '../filters/filter-bar';
import { TextFilter } from '../filters/text-filter';
import type { Filters } from '../table/use-filters';
import { caseOrderOf } from './case-filter';
import styles from './list-page.module.css';
import { LIST_WORDS } from './words';

/** The units by which somebody is likely to ask: those of his roles, his own first. */
const useUnits = (): Choice['options'] => {
  const me = useMe();
  const words = useWords(LIST_WORDS);
  const own = ownUnit(me);
  const units = new Map(
    me.roles.flatMap(({ unit }) => (unit ? [[String(unit.id), unit.name] as const] : [])),
  );
  if (own) units.set(String(own.id), `${words.ownUnit}：${own.name}`);
  return [...units];
};

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
}: {
  readonly choices: readonly Choice[];
  readonly filters: Filters;
}) => {
  const words = useWords(LIST_WORDS);
  const me = useMe();
  const units = useUnits();
  const known = filters.get('heldBy');
  // A unit that somebody else’s link asks for stays to be seen, and to be taken away.
  const linked: Choice['options'] =
    known !== null && !units.some(([id]) => id === known) ? [[known, words.unit]] : [];
  const all: readonly Choice[] = [
    ...choices,
    { name: 'heldBy', label: words.unit, options: [...units, ...linked] },
    ...(holds(me, 'UNIT_HEAD', 'PETITION_CLERK', 'LIAISON', 'SUPERVISOR', 'LEADER')
      ? [{ name: 'officer', label: words.officer, options: [['none', words.withoutOfficer]] as const }]
      : []),
  ];
  return (
    <>
      <FilterBar choices={all} filters={filters}>
        <Order filters={filters} />
      </FilterBar>
      <div className={styles.bar}>
        <DayFilter name="dueFrom" label={words.dueFrom} filters={filters} />
        <DayFilter name="dueBy" label={words.dueBy} filters={filters} />
        <DayFilter name="receivedFrom" label={words.receivedFrom} filters={filters} />
        <DayFilter name="receivedTo" label={words.receivedTo} filters={filters} />
        <TextFilter name="subject" label={words.subject} filters={filters} />
      </div>
    </>
  );
};
