import { usePageQuery } from '../../api/use-page-query';
import type { CadreFilterInput } from '../../api/schema.generated';
import { FilterBar, type Choice } from '../../parts/filters/filter-bar';
import { NameSearch, useSoughtName } from '../../parts/filters/name-search';
import { Listing } from '../../parts/listing/listing';
import listing from '../../parts/listing/listing.module.css';
import { UnitName } from '../../parts/names/names';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import type { Column } from '../../parts/table/list-table';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters, type Filters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { UnitFilter } from '../../parts/unit-filter/unit-filter';
import { useWords } from '../../words/locale';
import { CadresDocument, type CadresQuery } from './cadres.generated';
import { CADRES_WORDS } from './words';

type Row = CadresQuery['cadres']['edges'][number]['node'];
type Labels = (typeof PERSONNEL_WORDS)['zh-CN'];

const filterOf = (filters: Filters, labels: Labels, name: string | null): CadreFilterInput => ({
  name,
  withinId: filters.get('unit'),
  tier: oneOf(filters.get('tier'), keysOf(labels.tier)),
  status: oneOf(filters.get('status'), keysOf(labels.cadreStatus)),
});

/** The cadres of the district by unit, tier and status, and by name, which never stands in the address. */
export const Component = () => {
  const words = useWords(CADRES_WORDS);
  const labels = useWords(PERSONNEL_WORDS);
  const filters = useFilters();
  const sought = useSoughtName();
  const unit = filters.get('unit');
  const query = usePageQuery(CadresDocument, {
    filter: filterOf(filters, labels, sought),
    within: unit ?? '',
    chosen: unit !== null,
    ...usePageVariables(),
  });
  useTitle(words.title);
  const choices: readonly Choice[] = [
    { name: 'tier', label: words.tier, options: Object.entries(labels.tier) },
    { name: 'status', label: words.status, options: Object.entries(labels.cadreStatus) },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.name, width: 110, links: true, sorted: 'ascending', cell: ({ name }) => name },
    {
      key: 'unit',
      head: words.unit,
      width: 260,
      cell: (row) => <UnitName unit={row.unit} />,
      full: (row) => row.unit?.name,
    },
    { key: 'post', head: words.post, cell: ({ post }) => post ?? '—', full: ({ post }) => post ?? undefined },
    { key: 'tier', head: words.tier, width: 96, cell: ({ tier }) => labels.tier[tier] },
    { key: 'rank', head: words.rank, width: 130, cell: ({ rank }) => rank ?? '—' },
    {
      key: 'status',
      head: words.status,
      width: 88,
      cell: ({ status }) => (status ? labels.cadreStatus[status] : '—'),
    },
  ];
  return (
    <div className={listing.page}>
      <header className={listing.head}>
        <h1>{words.title}</h1>
      </header>
      <FilterBar choices={choices} filters={filters}>
        <NameSearch label={words.search} hint={words.searchHint} />
        <UnitFilter
          name="unit"
          label={words.unit}
          filters={filters}
          chosen={query.data?.within?.name ?? null}
        />
      </FilterBar>
      <Listing
        title={words.title}
        query={query}
        page={query.data?.cadres ?? null}
        columns={columns}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => `/cadres/${id}`}
        why={words.empty}
        next={words.emptyNext}
      />
    </div>
  );
};
