import { Timeline } from '../../parts/case-page/timeline';
import type { PetitionCaseFragment } from './petition-case.fragment.generated';

/** What happened to a petition. */
export const PetitionTimeline = ({ petition }: { readonly petition: PetitionCaseFragment }) => (
  <Timeline
    entries={petition.timeline.map((entry) => ({
      ...entry,
      kind: 'HANDLING' as const,
      unit: null,
      officer: null,
    }))}
  />
);
