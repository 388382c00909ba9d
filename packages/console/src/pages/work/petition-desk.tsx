import type { WorkRole } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import { caseColumns } from '../../parts/cases/case-columns';
import type { PetitionRowPartsFragment } from '../../parts/cases/petition-row.fragment.generated';
import { CASE_WORDS } from '../../parts/cases/words';
import { FilterBar } from '../../parts/filters/filter-bar';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters } from '../../parts/table/use-filters';
import { useWords } from '../../words/locale';
import { CaseDesk } from './case-desk';
import { PetitionWorkCountsDocument } from './petition-counts.generated';
import { PetitionWorkDocument } from './petition-work.generated';
import { POLL_MS, useIsOld } from './poll';
import { CASE_VIEWS, chosenView } from './views';
import { WORK_WORDS } from './words';

/** What somebody has to do with petitions in one of his roles. */
export const PetitionDesk = ({ role }: { readonly role: WorkRole }) => {
  const words = useWords(WORK_WORDS);
  const cases = useWords(CASE_WORDS);
  const filters = useFilters();
  const page = usePageVariables();
  const view = chosenView(filters.get('view'), CASE_VIEWS);
  const purpose = oneOf(filters.get('purpose'), keysOf(cases.purpose));
  const channel = oneOf(filters.get('channel'), keysOf(cases.channel));
  const filter = { ...(purpose ? { purposes: [purpose] } : {}), ...(channel ? { channel } : {}) };
  const query = usePageQuery(PetitionWorkDocument, { role, view, filter, ...page });
  const newest = usePageQuery(
    PetitionWorkCountsDocument,
    { role, filter },
    { pollMs: POLL_MS, skip: !useIsOld(query.data) },
  );
  const subjectOf = ({ subject, demands }: PetitionRowPartsFragment) =>
    demands.length > 1 ? subject + cases.demands(demands.length) : subject;
  return (
    <CaseDesk
      title={words.petitions}
      view={view}
      query={query}
      work={query.data?.myWork ?? null}
      newest={newest.data?.myWork.counts ?? null}
      columns={caseColumns<PetitionRowPartsFragment>(cases, subjectOf)}
      hrefOf={({ number }) => `/petitions/${number}`}
      filters={
        <FilterBar
          filters={filters}
          choices={[
            { name: 'purpose', label: words.purpose, options: Object.entries(cases.purpose) },
            { name: 'channel', label: words.channel, options: Object.entries(cases.channel) },
          ]}
        />
      }
    />
  );
};
