import type { TimelineKind } from '@lianxin/casework';
import type { PetitionEvent } from './events';

const OF_PERIODS: readonly PetitionEvent['type'][] = [
  'petition.extension-requested',
  'petition.extension-approved',
  'petition.clock-missed',
  'petition.review-period-ended',
  'petition.re-review-period-ended',
  'petition.clocks-redated',
  'petition.correction-requested',
  'petition.correction-lapsed',
];

const OF_SUPERVISION: readonly PetitionEvent['type'][] = [
  'petition.supervision-opened',
  'petition.supervision-answered',
  'petition.supervision-closed',
  'petition.instruction-recorded',
  'petition.instruction-answered',
];

/** What a step is about; a takeover or an acceptance that time alone brought is about the handling all the same. */
export const timelineKindOf = (type: PetitionEvent['type']): TimelineKind => {
  if (OF_SUPERVISION.includes(type)) return 'SUPERVISION';
  return OF_PERIODS.includes(type) ? 'DEADLINE' : 'HANDLING';
};

/** Who took these steps would be who has an interest, or whose officer has one (PR 28): nobody is told. */
const UNTOLD: readonly PetitionEvent['type'][] = ['petition.person-barred', 'petition.officer-withdrawn'];

/** Who took a step, as its readers are told: the unit and the officer who acted for it; nobody where time, the petitioner or recusal did. */
export const takenBy = ({
  type,
  by,
}: PetitionEvent): { readonly unitId: string | null; readonly cadreId: string | null } =>
  by.kind === 'ACCOUNT' && !UNTOLD.includes(type)
    ? { unitId: by.unitId, cadreId: by.cadreId }
    : { unitId: null, cadreId: null };
