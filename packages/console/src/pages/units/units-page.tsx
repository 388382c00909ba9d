import { usePageQuery } from '../../api/use-page-query';
import type { UnitFilterInput } from '../../api/schema.generated';
import { FilterBar, type Choice } from '../../parts/filters/filter-bar';
import { TextFilter } from '../../parts/filters/text-filter';
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
import { UnitsDocument, type UnitsQuery } from './units.generated';
import { UNITS_WORDS } from './words';

type Row = UnitsQuery['units']['edges'][number]['node'];
type Labels = (typeof PERSONNEL_WORDS)['zh-CN'];

const filterOf = (filters: Filters, labels: Labels): UnitFilterInput => ({
  name: filters.get('name'),
  withinId: filters.get('unit'),
  kind: oneOf(filters.get('kind'), keysOf(labels.unitKind)),
  function: oneOf(filters.get('function'), keysOf(labels.unitFunction)),
  status: oneOf(filters.get('status'), keysOf(labels.unitStatus)),
});

/** The units of the district by name, kind, function and whether they exist. */
export const Component = () => {
  const words = useWords(UNITS_WORDS);
  const labels = useWords(PERSONNEL_WORDS);
  const filters = useFilters();
  const unit = filters.get('unit');
  const query = usePageQuery(UnitsDocument, {
    filter: filterOf(filters, labels),
    within: unit ?? '',
    chosen: unit !== null,
    ...usePageVariables(),
  });
  useTitle(words.title);
  const choices: readonly Choice[] = [
    { name: 'kind', label: words.kind, options: Object.entries(labels.unitKind) },
    { name: 'function', label: words.function, options: Object.entries(labels.unitFunction) },
    { name: 'status', label: words.status, options: Object.entries(labels.unitStatus) },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.name, links: true, cell: ({ name }) => name, full: ({ name }) => name },
    { key: 'kind', head: words.kind, width: 110, cell: ({ kind }) => labels.unitKind[kind] },
    {
      key: 'function',
      head: words.function,
      width: 130,
      cell: (row) => (row.function ? labels.unitFunction[row.function] : '—'),
    },
    {
      key: 'parent',
      head: words.parent,
      width: 220,
      cell: ({ parent }) => <UnitName unit={parent} />,
      full: ({ parent }) => parent?.name,
    },
    {
      key: 'founded',
      head: words.founded,
      width: 110,
      cell: ({ foundedOn }) => <span className="number">{foundedOn}</span>,
    },
    { key: 'status', head: words.status, width: 96, cell: ({ status }) => labels.unitStatus[status] },
  ];
  return (
    <div className={listing.page}>
      <header className={listing.head}>
        <h1>{words.title}</h1>
      </header>
      <FilterBar choices={choices} filters={filters}>
        <TextFilter name="name" label={words.name} filters={filters} />
        <UnitFilter
          name="unit"
          label={words.within}
          filters={filters}
          chosen={query.data?.within?.name ?? null}
        />
      </FilterBar>
      <Listing
        title={words.title}
        query={query}
        page={query.data?.units ?? null}
        columns={columns}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => `/units/${id}`}
        why={words.empty}
        next={words.emptyNext}
      />
    </div>
  );
};
