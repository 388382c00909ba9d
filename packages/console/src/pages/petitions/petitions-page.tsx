import { Link } from 'react-router';
import type { PetitionFilterInput } from '../../api/schema.generated';
import { usePageQuery } from '../../api/use-page-query';
import type { PetitionRowPartsFragment } from '../../parts/cases/petition-row.fragment.generated';
import { listColumns } from '../../parts/cases/case-columns';
import { CASE_WORDS } from '../../parts/cases/words';
import { caseFilterOf, caseOrderOf } from '../../parts/lists/case-filter';
import { CaseFilters } from '../../parts/lists/case-filters';
import { ListPage } from '../../parts/lists/list-page';
import { LIST_WORDS } from '../../parts/lists/words';
import { usePageVariables } from '../../parts/table/pager';
import { keysOf, oneOf, useFilters, type Filters } from '../../parts/table/use-filters';
import { useMe } from '../../shell/me-context';
import { holds } from '../../shell/me';
import { useLocation } from 'react-router';
import { useWords } from '../../words/locale';
import { PetitionSearch, usePetitioner } from './petition-search';
import { PetitionsDocument } from './petitions.generated';
import { soughtOf } from './sought';
import { PETITIONS_WORDS } from './words';

const OPEN = 'OPEN';

const useFilter = (filters: Filters, petitioner: string | null): PetitionFilterInput => {
  const { petitionStatus, purpose: purposes, channel: channels } = useWords(CASE_WORDS);
  const status = oneOf(filters.get('status'), keysOf(petitionStatus));
  const purpose = oneOf(filters.get('purpose'), [...keysOf(purposes), OPEN]);
  const channel = oneOf(filters.get('channel'), keysOf(channels));
  return {
    ...caseFilterOf(filters),
    ...soughtOf(filters),
    ...(petitioner ? { petitioner } : {}),
    ...(status ? { statuses: [status] } : {}),
    ...(purpose === OPEN ? { unsorted: true } : purpose ? { purposes: [purpose] } : {}),
    ...(channel ? { channel } : {}),
  };
};

/** The petitions that somebody may see, by status, purpose, channel, unit, days, number, texts and petitioner. */
export const Component = () => {
  const words = useWords(PETITIONS_WORDS);
  const cases = useWords(CASE_WORDS);
  const lists = useWords(LIST_WORDS);
  const me = useMe();
  const filters = useFilters();
  const order = caseOrderOf(filters);
  const petitioner = usePetitioner(filters);
  const filter = useFilter(filters, petitioner.get('petitioner'));
  const query = usePageQuery(PetitionsDocument, {
    filter,
    orderBy: order,
    heldBy: filter.heldBy ?? '',
    isHeld: Boolean(filter.heldBy),
    ...usePageVariables(),
  });
  const choices = [
    { name: 'status', label: lists.status, options: Object.entries(cases.petitionStatus) },
    {
      name: 'purpose',
      label: words.purpose,
      options: [...Object.entries(cases.purpose), [OPEN, cases.purposeOpen] as const],
    },
    { name: 'channel', label: words.channel, options: Object.entries(cases.channel) },
  ];
  const subjectOf = ({ subject, demands }: PetitionRowPartsFragment) =>
    demands.length > 1 ? subject + cases.demands(demands.length) : subject;
  return (
    <ListPage
      title={words.title}
      aside={holds(me, 'PETITION_CLERK') ? <Link to="/petitions/new">{words.register}</Link> : null}
      filters={
        <CaseFilters choices={choices} filters={filters} unit={query.data?.heldBy?.name ?? null}>
          <PetitionSearch filters={filters} petitioner={petitioner} />
        </CaseFilters>
      }
      query={query}
      list={query.data?.petitions ?? null}
      columns={listColumns<PetitionRowPartsFragment, PetitionRowPartsFragment['status']>(
        cases,
        cases.petitionStatus,
        order,
        subjectOf,
      )}
      hrefOf={({ number }) => `/petitions/${number}`}
      empty={words.empty}
      isFiltered={useLocation().search !== '' || filter.petitioner !== undefined}
    />
  );
};
