import { Button } from 'antd';
import type { PairingFilterInput } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { pairingColumns } from '../../parts/cases/pairing-columns';
import type { PairingRowPartsFragment } from '../../parts/cases/pairing-row.fragment.generated';
import { PAIRING_ROW_WORDS } from '../../parts/cases/pairing-words';
import { FilterBar, type Choice } from '../../parts/filters/filter-bar';
import { Listing } from '../../parts/listing/listing';
import listing from '../../parts/listing/listing.module.css';
import { PERSONNEL_WORDS } from '../../parts/personnel/words';
import type { Column } from '../../parts/table/list-table';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters, type Filters } from '../../parts/table/use-filters';
import { useTitle } from '../../parts/title';
import { UnitFilter } from '../../parts/unit-filter/unit-filter';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useWords } from '../../words/locale';
import { PairingsDocument } from './pairings.generated';
import { Unpaired } from './unpaired';
import { PAIRINGS_WORDS } from './words';

type Labels = (typeof PERSONNEL_WORDS)['zh-CN'];

const ALL = 'ALL';
const LIVE = ['PROPOSED', 'CONFIRMED', 'ACTIVE', 'SUSPENDED'] as const;

/** Without a status those that aren’t closed: a closed one needs nobody any more. */
const statusesOf = (asked: string | null, labels: Labels): PairingFilterInput['statuses'] => {
  const status = oneOf(asked, keysOf(labels.pairingStatus));
  if (status !== null) return [status];
  return asked === ALL ? null : [...LIVE];
};

const filterOf = (filters: Filters, labels: Labels): PairingFilterInput => {
  const vacant = oneOf(filters.get('vacant'), ['true', 'false']);
  return {
    statuses: statusesOf(filters.get('status'), labels),
    withinId: filters.get('unit'),
    vacant: vacant === null ? null : vacant === 'true',
  };
};

const useColumns = (): readonly Column<PairingRowPartsFragment>[] => {
  const words = useWords(PAIRING_ROW_WORDS);
  const { pairingStatus } = useWords(PERSONNEL_WORDS);
  const { today } = useMe();
  const status: Column<PairingRowPartsFragment> = {
    key: 'status',
    head: words.status,
    width: 80,
    cell: (row) => pairingStatus[row.status],
  };
  const [due, recruit, unit, ...rest] = pairingColumns(words, today);
  return [due, recruit, status, unit, ...rest].filter((column) => column !== undefined);
};

/** The pairings that the reader may see, by status, unit and vacancy; an organization officer begins new ones here. */
export const Component = () => {
  const words = useWords(PAIRINGS_WORDS);
  const labels = useWords(PERSONNEL_WORDS);
  const filters = useFilters();
  const columns = useColumns();
  const unit = filters.get('unit');
  const query = usePageQuery(PairingsDocument, {
    filter: filterOf(filters, labels),
    within: unit ?? '',
    chosen: unit !== null,
    ...usePageVariables(),
  });
  useTitle(words.title);
  const decides = holds(useMe(), 'ORG_OFFICER');
  const creating = decides && filters.get('new') !== null;
  const choices: readonly Choice[] = [
    {
      name: 'status',
      label: words.status,
      none: words.live,
      options: [...Object.entries(labels.pairingStatus), [ALL, words.all]],
    },
    { name: 'vacant', label: words.vacant, options: Object.entries(words.vacantOptions) },
  ];
  return (
    <div className={listing.page}>
      <header className={listing.head}>
        <h1>{words.title}</h1>
        {decides ? (
          <Button
            type="primary"
            aria-expanded={creating}
            onClick={() => filters.set({ new: creating ? null : '1' })}
          >
            {creating ? words.close : words.create}
          </Button>
        ) : null}
      </header>
      {creating ? <Unpaired /> : null}
      <FilterBar choices={choices} filters={filters}>
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
        page={query.data?.pairings ?? null}
        columns={columns}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => `/pairings/${id}`}
        why={words.empty}
        next={words.emptyNext}
      />
    </div>
  );
};
