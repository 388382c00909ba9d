import type { RequestDuty } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { caseColumns } from '../../parts/cases/case-columns';
import type { RequestRowPartsFragment } from '../../parts/cases/request-row.fragment.generated';
import { CASE_WORDS } from '../../parts/cases/words';
import { FilterBar } from '../../parts/filters/filter-bar';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters } from '../../parts/table/use-filters';
import { useWords } from '../../words/locale';
import { CaseDesk } from './case-desk';
import { POLL_MS, useIsOld } from './poll';
import { RequestWorkCountsDocument } from './request-counts.generated';
import { RequestWorkDocument } from './request-work.generated';
import { CASE_VIEWS, chosenView } from './views';
import { WORK_WORDS } from './words';

/** What somebody has to do with firms’ requests: as handler, for his unit, or as liaison. */
export const RequestDesk = ({ duty }: { readonly duty: RequestDuty }) => {
  const words = useWords(WORK_WORDS);
  const cases = useWords(CASE_WORDS);
  const filters = useFilters();
  const page = usePageVariables();
  const view = chosenView(filters.get('view'), CASE_VIEWS);
  const category = oneOf(filters.get('category'), keysOf(cases.requestCategory));
  const filter = category ? { categories: [category] } : {};
  const query = usePageQuery(RequestWorkDocument, { role: duty, view, filter, ...page });
  const newest = usePageQuery(
    RequestWorkCountsDocument,
    { role: duty, filter },
    { pollMs: POLL_MS, skip: !useIsOld(query.data) },
  );
  const subjectOf = ({ subject, urgent }: RequestRowPartsFragment) =>
    urgent ? `[${cases.urgent}] ${subject}` : subject;
  return (
    <CaseDesk
      title={words.requests}
      view={view}
      query={query}
      work={query.data?.myRequests ?? null}
      newest={newest.data?.myRequests.counts ?? null}
      columns={caseColumns<RequestRowPartsFragment>(cases, subjectOf)}
      hrefOf={({ number }) => `/requests/${number}`}
      filters={
        <FilterBar
          filters={filters}
          choices={[
            { name: 'category', label: words.category, options: Object.entries(cases.requestCategory) },
          ]}
        />
      }
    />
  );
};
