import { Link, useLocation } from 'react-router';
import type { ServiceRequestFilterInput } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { listColumns } from '../../parts/cases/case-columns';
import type { RequestRowPartsFragment } from '../../parts/cases/request-row.fragment.generated';
import { CASE_WORDS } from '../../parts/cases/words';
import type { Choice } from '../../parts/filters/filter-bar';
import { caseFilterOf, caseOrderOf, idOf } from '../../parts/lists/case-filter';
import { CaseFilters } from '../../parts/lists/case-filters';
import { ListPage } from '../../parts/lists/list-page';
import { LIST_WORDS } from '../../parts/lists/words';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters, type Filters } from '../../parts/table/use-filters';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useWords } from '../../words/locale';
import { RequestsDocument } from './requests.generated';
import { REQUESTS_WORDS } from './words';

const useFilter = (filters: Filters): ServiceRequestFilterInput => {
  const { requestStatus, requestCategory } = useWords(CASE_WORDS);
  const status = oneOf(filters.get('status'), keysOf(requestStatus));
  const category = oneOf(filters.get('category'), keysOf(requestCategory));
  const enterpriseId = idOf(filters.get('enterprise'));
  return {
    ...caseFilterOf(filters),
    ...(status ? { statuses: [status] } : {}),
    ...(category ? { categories: [category] } : {}),
    ...(filters.get('urgent') === 'yes' ? { urgent: true } : {}),
    ...(enterpriseId ? { enterpriseId } : {}),
  };
};

const useChoices = (filters: Filters): readonly Choice[] => {
  const words = useWords(REQUESTS_WORDS);
  const cases = useWords(CASE_WORDS);
  const { status } = useWords(LIST_WORDS);
  const firm = idOf(filters.get('enterprise'));
  return [
    { name: 'status', label: status, options: Object.entries(cases.requestStatus) },
    { name: 'category', label: words.category, options: Object.entries(cases.requestCategory) },
    { name: 'urgent', label: words.urgent, options: [['yes', words.onlyUrgent]] },
    // Chosen on the firm’s own page; here it can be taken away.
    ...(firm ? [{ name: 'enterprise', label: words.firm, options: [[firm, words.oneFirm]] as const }] : []),
  ];
};

/** The requests of firms that somebody may see, by status, category, unit, firm, days and subject. */
export const Component = () => {
  const words = useWords(REQUESTS_WORDS);
  const cases = useWords(CASE_WORDS);
  const me = useMe();
  const filters = useFilters();
  const order = caseOrderOf(filters);
  const filter = useFilter(filters);
  const query = usePageQuery(RequestsDocument, {
    filter,
    orderBy: order,
    heldBy: filter.heldBy ?? '',
    isHeld: Boolean(filter.heldBy),
    ...usePageVariables(),
  });
  const subjectOf = ({ subject, urgent }: RequestRowPartsFragment) =>
    urgent ? `[${cases.urgent}] ${subject}` : subject;
  return (
    <ListPage
      title={words.title}
      aside={
        holds(me, 'LIAISON', 'UNIT_HANDLER', 'UNIT_HEAD') ? (
          <Link to="/requests/new">{words.register}</Link>
        ) : null
      }
      filters={
        <CaseFilters
          choices={useChoices(filters)}
          filters={filters}
          unit={query.data?.heldBy?.name ?? null}
        />
      }
      query={query}
      list={query.data?.serviceRequests ?? null}
      columns={listColumns<RequestRowPartsFragment, RequestRowPartsFragment['status']>(
        cases,
        cases.requestStatus,
        order,
        subjectOf,
      )}
      hrefOf={({ number }) => `/requests/${number}`}
      empty={words.empty}
      isFiltered={useLocation().search !== ''}
    />
  );
};
