import { dropOffer, nameOfficer } from '@lianxin/casework';
import { shanghaiDateOf } from '@lianxin/calendar';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import { amended, withPetitioners } from './evolve-amended';
import { contestDecided, contested, declineDecided, proposed } from './evolve-declines';
import { reopened } from './evolve-reopened';
import type { IntakeEvent } from './events';
import type { Correction } from './state';

/** Whether an event is one of these. */
export const isIntakeEvent = eventsOf<IntakeEvent>({
  'petition.amended': true,
  'petition.correction-requested': true,
  'petition.correction-answered': true,
  'petition.correction-lapsed': true,
  'petition.guided': true,
  'petition.procedure-result-recorded': true,
  'petition.decline-proposed': true,
  'petition.decline-refused': true,
  'petition.declined': true,
  'petition.decline-contested': true,
  'petition.contest-decided': true,
  'petition.withdrawn': true,
  'petition.reopened': true,
});

const withLastCorrection = (petition: Petition, part: Partial<Correction>): Petition => {
  const corrections = petition.corrections ?? [];
  return {
    ...petition,
    status: 'RECEIVED',
    corrections: corrections.map((one, index) =>
      index === corrections.length - 1 ? { ...one, ...part } : one,
    ),
  };
};

/** The state after one of these events. */
export const evolveIntake = (petition: Petition, event: IntakeEvent): Petition => {
  switch (event.type) {
    case 'petition.amended':
      return amended(petition, event);
    case 'petition.correction-requested': {
      const { needs, what, noticeOn, how, dueOn } = event;
      const asked = { ...{ needs, what, noticeOn, how, dueOn }, answer: null, lapsed: false };
      const corrections = [...(petition.corrections ?? []), asked];
      return { ...petition, status: 'AWAITING_CORRECTION', corrections };
    }
    case 'petition.correction-answered': {
      const { on, proof, text } = event;
      const answered = withLastCorrection(petition, { answer: { on, proof, text } });
      // Who tells his name and address wishes to be answered there.
      const anonymous = petition.anonymous && !event.nameAndAddressClear;
      return withPetitioners({ ...answered, anonymous }, event);
    }
    case 'petition.correction-lapsed':
      return withLastCorrection(petition, { lapsed: true });
    case 'petition.guided': {
      const { route, organUnitId, organ, reasons, bring, where, endsOn, noticeOn, how, by } = event;
      const to = { route, organUnitId, organ, reasons, bring, where, endsOn };
      const guidances = [...(petition.guidances ?? []), { ...to, noticeOn, how, by, result: null }];
      return { ...petition, status: 'GUIDED', guidances };
    }
    case 'petition.procedure-result-recorded': {
      const { outcome, on, evidence } = event;
      const guidances = petition.guidances ?? [];
      const result = { outcome, on, evidence };
      return {
        ...petition,
        ...(outcome === 'REFUSED'
          ? { status: 'RECEIVED' as const }
          : { status: 'CLOSED' as const, closedOn: shanghaiDateOf(event.at) }),
        guidances: guidances.map((one, index) => (index === guidances.length - 1 ? { ...one, result } : one)),
      };
    }
    case 'petition.decline-proposed':
      return proposed(petition, event);
    case 'petition.decline-refused':
    case 'petition.declined':
      return declineDecided(petition, event);
    case 'petition.decline-contested':
      return contested(petition, event);
    case 'petition.contest-decided':
      return contestDecided(petition, event);
    case 'petition.withdrawn': {
      const { on, proof, reason } = event;
      return {
        ...petition,
        status: 'WITHDRAWN',
        offeredTo: null,
        offeredFrom: null,
        responsibility: petition.offeredTo ? dropOffer(petition.responsibility) : petition.responsibility,
        closedOn: on,
        withdrawal: { on, proof, reason },
      };
    }
    case 'petition.reopened': {
      const begun = reopened(petition, event);
      return event.handlerId === null
        ? begun
        : { ...begun, responsibility: nameOfficer(begun.responsibility, event.handlerId) };
    }
  }
};
