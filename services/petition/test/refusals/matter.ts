import type { MatterRejectionCode } from '../../src/domain/matter/rejection-codes';
import { clerk } from '../support/people';
import { by, type Case, type Refused } from '../support/refusal-cases';

const own = (found: Case) => ({ earlierPetitionId: found.registered['id'], reason: '同一事项' });
const SOMEBODY = { name: '司徒秋', idNumber: '11010519700101003X' };

/** The registered one of somebody else, received before. */
const others = new Map<Case, unknown>();
const linkedTo = (found: Case) => ({ earlierPetitionId: others.get(found), reason: '同一事项' });

/** A petition with an earlier one of somebody else. */
const withEarlier: Refused['case'] = async (cases) => {
  const { registered } = await cases.registered({ petitioners: [SOMEBODY] });
  const found = await cases.registered();
  others.set(found, registered['id']);
  return found;
};

/** A case for each refusal. */
export const MATTER_REFUSALS: Readonly<Record<MatterRejectionCode, Refused>> = {
  SELF_LINK: {
    case: (cases) => cases.registered(),
    as: by(clerk),
    command: 'linkSameMatter',
    changes: (found) => ({ ...own(found), relation: 'SAME_MATTER' }),
    zh: '信访事项不能与自身关联。',
    en: 'A petition can’t be linked to itself.',
    article: null,
  },
  ALREADY_LINKED: {
    case: withEarlier,
    before: (found) => found.by(clerk, 'linkSameMatter', { ...linkedTo(found), relation: 'SAME_MATTER' }),
    as: by(clerk),
    command: 'linkSameMatter',
    changes: (found) => ({ ...linkedTo(found), relation: 'SAME_MATTER' }),
    zh: '两件信访事项已经关联。',
    en: 'The two petitions are linked already.',
    article: null,
  },
  NOT_LINKED: {
    case: withEarlier,
    as: by(clerk),
    command: 'unlinkSameMatter',
    changes: linkedTo,
    zh: '两件信访事项没有关联。',
    en: 'The two petitions are not linked.',
    article: null,
  },
  NOT_SAME_PETITIONER: {
    case: withEarlier,
    as: by(clerk),
    command: 'linkSameMatter',
    changes: (found) => ({ ...linkedTo(found), relation: 'REPEAT' }),
    zh: '两件信访事项的信访人不同，不是重复信访；可以作为他人反映的同一事项关联。',
    en: 'The petitioners differ: it is no repeat, but may be linked as the same matter of somebody else.',
    article: null,
  },
};
