import { nameOfficer } from '@lianxin/casework';
import { eventsOf } from '../area';
import type { Petition } from '../petition';
import type { MatterEvent } from './events';

/** Whether an event is one of these. */
export const isMatterEvent = eventsOf<MatterEvent>({
  'petition.matter-linked': true,
  'petition.matter-unlinked': true,
  'petition.matter-followed': true,
  'petition.matter-unfollowed': true,
  'petition.repeat-returned': true,
});

/** The state after one of these events: a link stands in the later petition only, and merges nothing. */
export const evolveMatter = (petition: Petition, event: MatterEvent): Petition => {
  const { links = [] } = petition;
  switch (event.type) {
    case 'petition.matter-linked': {
      const { earlierId, relation } = event;
      return { ...petition, links: [...links, { earlierId, relation }] };
    }
    case 'petition.matter-unlinked':
      return { ...petition, links: links.filter(({ earlierId }) => earlierId !== event.earlierId) };
    case 'petition.matter-followed':
    case 'petition.matter-unfollowed':
      return petition;
    case 'petition.repeat-returned':
      return { ...petition, responsibility: nameOfficer(petition.responsibility, event.cadreId) };
  }
};
