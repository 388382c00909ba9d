import { latestOf } from './news';
import { pendingHandOver, type ServiceRequest } from './service-request';

export const TURNS = ['FIRM', 'HOLDER', 'OFFERED_UNIT', 'PETITION_OFFICE'] as const;

/** Who is waited for: the firm, the unit that answers, the one that is offered it, or the petition office. */
export type Turn = (typeof TURNS)[number];

/** Whose turn it is, and since which instant. */
export interface Waiting {
  readonly whose: Turn;
  readonly since: string;
}

const offered = ({ responsibility }: ServiceRequest): Waiting => {
  const { current, offer } = responsibility;
  if (offer?.objection) return { whose: 'HOLDER', since: offer.objection.at };
  return { whose: 'OFFERED_UNIT', since: offer?.offeredAt ?? current.since };
};

const working = ({ responsibility, questions, reopenings }: ServiceRequest): string =>
  latestOf(responsibility.current.since, [
    questions.at(-1)?.answeredAt,
    reopenings.at(-1)?.at,
    responsibility.bounces.at(-1)?.at,
  ]);

/**
 * Whose turn it is and since when; null where nobody is waited for: a firm that may rate is under no duty to, and what is
 * closed, withdrawn or handed over goes its own way.
 */
export const turnOf = (request: ServiceRequest): Waiting | null => {
  const onItsWay = pendingHandOver(request);
  if (onItsWay) return { whose: 'PETITION_OFFICE', since: onItsWay.at };
  switch (request.status) {
    case 'SUBMITTED':
    case 'WORKING':
      return { whose: 'HOLDER', since: working(request) };
    case 'OFFERED':
      return offered(request);
    case 'WAITING':
      return { whose: 'FIRM', since: request.questions.at(-1)?.askedAt ?? working(request) };
    case 'RATED':
      return { whose: 'HOLDER', since: request.ratings.at(-1)?.at ?? working(request) };
    case 'DELIVERED':
    case 'CLOSED':
    case 'HANDED_OVER':
    case 'WITHDRAWN':
      return null;
  }
};
