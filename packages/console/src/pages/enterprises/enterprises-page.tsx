import { useLocation } from 'react-router';
import type { EnterpriseFilterInput } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { FilterBar, type Choice } from '../../parts/filters/filter-bar';
import { NameSearch, useSoughtName } from '../../parts/filters/name-search';
import { FIRM_WORDS } from '../../parts/firms/words';
import { ListPage } from '../../parts/lists/list-page';
import { CadreName, UnitName } from '../../parts/names/names';
import type { Column } from '../../parts/table/list-table';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters, type Filters } from '../../parts/table/use-filters';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { EnterprisesDocument, type EnterprisesQuery } from './enterprises.generated';
import { ENTERPRISES_WORDS } from './words';

type Row = EnterprisesQuery['enterprises']['edges'][number]['node'];

const useColumns = (): readonly Column<Row>[] => {
  const words = useWords(ENTERPRISES_WORDS);
  const { sizes } = useWords(FIRM_WORDS);
  return [
    {
      key: 'name',
      head: words.name,
      links: true,
      sorted: 'ascending',
      cell: ({ name }) => name,
      full: ({ name }) => name,
    },
    {
      key: 'code',
      head: words.code,
      width: 196,
      cell: ({ creditCode }) => <span className="number">{creditCode}</span>,
    },
    { key: 'size', head: words.size, width: 64, cell: ({ size }) => (size ? sizes[size] : '—') },
    {
      key: 'place',
      head: words.place,
      width: 200,
      cell: ({ place }) => place ?? '—',
      full: ({ place }) => place ?? undefined,
    },
    {
      key: 'liaison',
      head: words.liaison,
      width: 80,
      cell: ({ liaison }) => <CadreName cadre={liaison} />,
    },
    {
      key: 'filedBy',
      head: words.filedBy,
      width: 180,
      cell: ({ filedBy }) => <UnitName unit={filedBy} />,
      full: ({ filedBy }) => filedBy?.name,
    },
  ];
};

const useFilter = (filters: Filters): EnterpriseFilterInput => {
  const { cadre } = useMe();
  const { sizes } = useWords(FIRM_WORDS);
  const sought = useSoughtName();
  const size = oneOf(filters.get('size'), keysOf(sizes));
  return {
    ...(sought ? { nameOrCode: sought } : {}),
    ...(size ? { size } : {}),
    ...(cadre && filters.get('whose') === 'mine' ? { liaisonId: cadre.id } : {}),
  };
};

/** The firms that have a file: by name or code, size, and those that somebody is the liaison of. */
export const Component = () => {
  const words = useWords(ENTERPRISES_WORDS);
  const { sizes } = useWords(FIRM_WORDS);
  const { cadre } = useMe();
  const filters = useFilters();
  const sought = useSoughtName();
  const filter = useFilter(filters);
  const query = usePageQuery(EnterprisesDocument, { filter, ...usePageVariables() });
  const choices: readonly Choice[] = [
    { name: 'size', label: words.size, options: Object.entries(sizes) },
    ...(cadre ? [{ name: 'whose', label: words.whose, options: [['mine', words.mine]] as const }] : []),
  ];
  return (
    <ListPage
      title={words.title}
      filters={
        <FilterBar choices={choices} filters={filters}>
          <NameSearch label={words.find} hint={words.hint} />
        </FilterBar>
      }
      query={query}
      list={query.data?.enterprises ?? null}
      columns={useColumns()}
      hrefOf={({ id }) => `/enterprises/${id}`}
      empty={words.empty}
      isFiltered={useLocation().search !== '' || sought !== null}
    />
  );
};
