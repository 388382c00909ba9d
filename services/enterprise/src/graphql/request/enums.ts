import { describedEnum } from '@lianxin/subgraph';
import { REQUEST_CATEGORY_LABELS } from '../../application/request/labels';
import { REQUEST_DUTIES, REQUEST_ORDERS } from '../../application/request/readers';
import { TURNS } from '../../domain/request/turn';
import { REQUEST_CATEGORIES, REQUEST_STATUSES, type RequestCategory } from '../../domain/request/vocabulary';

export const RequestStatusEnum = describedEnum(
  'RequestStatus',
  'Where a firm’s request stands.',
  REQUEST_STATUSES,
  {
    SUBMITTED: 'Taken down; the unit that was asked first answers for it.',
    OFFERED: 'Offered to a unit; the sender answers until it is taken over.',
    WORKING: 'A unit works on it.',
    WAITING: 'The firm was asked for what is missing, and the clocks stand still (BE 36).',
    DELIVERED: 'Delivered, or refused with reasons.',
    RATED: 'The firm has rated.',
    CLOSED: 'Closed by a second person.',
    HANDED_OVER: 'It goes on as a petition.',
    WITHDRAWN: 'The firm took it back.',
  },
);

const meanings = Object.fromEntries(
  REQUEST_CATEGORIES.map((category) => {
    const { zh, en } = REQUEST_CATEGORY_LABELS[category];
    return [category, `${en} (${zh}).`];
  }),
) as Record<RequestCategory, string>;

export const RequestCategoryEnum = describedEnum(
  'RequestCategory',
  'What a firm asks for.',
  REQUEST_CATEGORIES,
  meanings,
);

export const RequestOrderEnum = describedEnum(
  'RequestOrder',
  'The order of a list of requests.',
  REQUEST_ORDERS,
  {
    RECEIVED_AT: 'By the day on which the firm asked.',
    DUE_ON: 'By the next due date that binds an office.',
  },
);

export const RequestDutyEnum = describedEnum(
  'RequestDuty',
  'In which part a request is one’s own.',
  REQUEST_DUTIES,
  {
    HANDLER: 'He works on it.',
    UNIT: 'His unit answers for it, or is offered it.',
    OFFERED: 'It is offered to his unit.',
    LIAISON:
      'Its firm is one that he accompanies, as far as he may know which firm asks; or his unit is to sort it, to send it on or to take it over.',
  },
);

export const RequestTurnEnum = describedEnum('RequestTurn', 'Who is waited for on a request.', TURNS, {
  FIRM: 'The firm was asked for what is missing (BE 36).',
  HOLDER: 'The unit that answers for it.',
  OFFERED_UNIT: 'The unit to which it is offered.',
  PETITION_OFFICE: 'The petition office, which takes it over or gives it back.',
});

export const HandOverStateEnum = describedEnum(
  'HandOverState',
  'How far a hand-over to the petition office is.',
  ['PENDING', 'CONFIRMED', 'RETURNED'] as const,
  {
    PENDING: 'On its way; nothing else may be done until it is confirmed or returned.',
    CONFIRMED: 'The petition office took it over.',
    RETURNED: 'The petition office gave it back.',
  },
);
