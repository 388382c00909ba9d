import type { MatterEvent } from '../../domain/matter/events';
import type { MatterRejectionCode } from '../../domain/matter/rejection-codes';
import type { MatterCommand } from '../../domain/matter/steps';
import type { Message } from '../message';

/** What people read of each command; also the labels of next steps. */
export const MATTER_COMMAND_LABELS: Readonly<Record<MatterCommand, Message>> = {
  linkSameMatter: { zh: '关联同一事项', en: 'Link to an earlier petition' },
  unlinkSameMatter: { zh: '撤销关联', en: 'Take a link away' },
};

/** What people read of each step in a timeline. */
export const MATTER_EVENT_LABELS: Readonly<Record<MatterEvent['type'], Message>> = {
  'petition.matter-linked': { zh: '与较早的信访事项关联', en: 'linked to an earlier petition' },
  'petition.matter-unlinked': { zh: '撤销与较早事项的关联', en: 'link to an earlier petition taken away' },
  'petition.matter-followed': { zh: '与较晚的信访事项关联', en: 'linked to by a later petition' },
  'petition.matter-unfollowed': { zh: '撤销与较晚事项的关联', en: 'link by a later petition taken away' },
  'petition.repeat-returned': {
    zh: '重复信访，交还首访责任人',
    en: 'a repeat, back to who first received it',
  },
};

/** What people read of each refusal. */
export const MATTER_MESSAGES: Readonly<Record<MatterRejectionCode, Message>> = {
  SELF_LINK: { zh: '信访事项不能与自身关联。', en: 'A petition can’t be linked to itself.' },
  ALREADY_LINKED: { zh: '两件信访事项已经关联。', en: 'The two petitions are linked already.' },
  NOT_LINKED: { zh: '两件信访事项没有关联。', en: 'The two petitions are not linked.' },
  NOT_SAME_PETITIONER: {
    zh: '两件信访事项的信访人不同，不是重复信访；可以作为他人反映的同一事项关联。',
    en: 'The petitioners differ: it is no repeat, but may be linked as the same matter of somebody else.',
  },
};
