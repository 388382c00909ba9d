import { assertNever } from '@lianxin/kernel';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import { disputeDecided, disputeRaised } from './evolve-dispute';
import { instructed, reported, supervised } from './evolve-records';
import type { CoordinationEvent } from './events';

/** Whether an event is one of these. */
export const isCoordinationEvent = eventsOf<CoordinationEvent>({
  'petition.dispute-raised': true,
  'petition.dispute-decided': true,
  'petition.assisting-unit-added': true,
  'petition.assistance-ended': true,
  'petition.urgent-reported': true,
  'petition.urgent-report-received': true,
  'petition.report-back-submitted': true,
  'petition.report-back-judged': true,
  'petition.supervision-opened': true,
  'petition.supervision-answered': true,
  'petition.supervision-closed': true,
  'petition.instruction-recorded': true,
  'petition.instruction-answered': true,
});

/** The state after one of these events. */
export const evolveCoordination = (petition: Petition, event: CoordinationEvent): Petition => {
  switch (event.type) {
    case 'petition.dispute-raised':
      return disputeRaised(petition, event);
    case 'petition.dispute-decided':
      return disputeDecided(petition, event);
    case 'petition.assisting-unit-added': {
      const { unitId, task, at: since } = event;
      const added = { unitId, task, since, until: null, contribution: null };
      return { ...petition, assistingUnits: [...(petition.assistingUnits ?? []), added] };
    }
    case 'petition.assistance-ended': {
      const { unitId, contribution, at: until } = event;
      return {
        ...petition,
        assistingUnits: (petition.assistingUnits ?? []).map((one) =>
          one.unitId === unitId && one.until === null ? { ...one, until, contribution } : one,
        ),
      };
    }
    case 'petition.urgent-reported':
    case 'petition.urgent-report-received':
    case 'petition.report-back-submitted':
    case 'petition.report-back-judged':
      return reported(petition, event);
    case 'petition.supervision-opened':
    case 'petition.supervision-answered':
    case 'petition.supervision-closed':
      return supervised(petition, event);
    case 'petition.instruction-recorded':
    case 'petition.instruction-answered':
      return instructed(petition, event);
    default:
      return assertNever(event);
  }
};
