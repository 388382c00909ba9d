import type { PairingWorkView } from '../../api/schema.generated';
import { usePageQuery, type PageQuery } from '../../api/use-page-query';
import { pairingColumns } from '../../parts/cases/pairing-columns';
import { PAIRING_ROW_WORDS } from '../../parts/cases/pairing-words';
import type { PairingRowPartsFragment } from '../../parts/cases/pairing-row.fragment.generated';
import { Empty, FailureNote, Skeleton } from '../../parts/states/states';
import { ListTable } from '../../parts/table/list-table';
import { Pager, usePageVariables, type Paged } from '../../parts/table/pager';
import { useListTrail } from '../../parts/table/trail';
import { useFilters } from '../../parts/table/use-filters';
import { useMe } from '../../shell/me-context';
import { useWords } from '../../words/locale';
import { OwnPairingsDocument } from './own-pairings.generated';
import { PairingWorkDocument, type PairingWorkQuery } from './pairing-work.generated';
import { ViewBar } from './view-bar';
import { PAIRING_VIEWS, chosenView } from './views';
import { WORK_WORDS } from './words';

type Counts = PairingWorkQuery['pairingWork']['counts'];

const COUNT_OF: Readonly<Record<PairingWorkView, Exclude<keyof Counts, '__typename'>>> = {
  ALL: 'all',
  VACANT: 'vacant',
  MEETING_LATE: 'meetingLate',
  TO_CONFIRM: 'toConfirm',
  PROBATION_ENDING: 'probationEnding',
  DECISION_LATE: 'decisionLate',
};

interface Pairings extends Paged {
  readonly edges: readonly { readonly node: PairingRowPartsFragment }[];
}

const PairingList = ({
  title,
  query,
  pairings,
  empty,
}: {
  readonly title: string;
  readonly query: PageQuery<unknown>;
  readonly pairings: Pairings | null;
  readonly empty: string;
}) => {
  const words = useWords(PAIRING_ROW_WORDS);
  const { today } = useMe();
  const rows = pairings?.edges.map(({ node }) => node) ?? [];
  const hrefOf = ({ id }: PairingRowPartsFragment) => `/pairings/${id}`;
  const trail = useListTrail(rows.map(hrefOf));
  if (query.failure) return <FailureNote failure={query.failure} retry={query.refetch} />;
  if (!pairings) return <Skeleton lines={12} />;
  if (rows.length === 0) return <Empty why={empty} />;
  return (
    <>
      <ListTable
        caption={title}
        columns={pairingColumns(words, today)}
        rows={rows}
        keyOf={({ id }) => id}
        hrefOf={hrefOf}
        trail={trail}
        dimmed={query.loading}
      />
      <Pager page={pairings} />
    </>
  );
};

/** The pairings that an organization officer looks after, those first where something is due. */
export const PairingDesk = () => {
  const words = useWords(WORK_WORDS);
  const filters = useFilters();
  const view = chosenView(filters.get('view'), PAIRING_VIEWS);
  const query = usePageQuery(PairingWorkDocument, { view, filter: {}, ...usePageVariables() });
  const work = query.data?.pairingWork ?? null;
  return (
    <>
      <ViewBar
        label={words.views}
        views={PAIRING_VIEWS}
        chosen={view}
        nameOf={(each) => words.pairingViews[each]}
        countOf={(each) => work?.counts[COUNT_OF[each]] ?? null}
        late={['MEETING_LATE', 'DECISION_LATE']}
      />
      <PairingList title={words.pairings} query={query} pairings={work} empty={words.emptyPairings} />
    </>
  );
};

/** The live pairings in which the reader himself is recruit or mentor. */
export const OwnPairings = () => {
  const words = useWords(WORK_WORDS);
  const query = usePageQuery(OwnPairingsDocument, usePageVariables());
  return (
    <PairingList
      title={words.own}
      query={query}
      pairings={query.data?.myPairings ?? null}
      empty={words.emptyOwn}
    />
  );
};
