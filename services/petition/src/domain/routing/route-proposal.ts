import type { PlainDate } from '@lianxin/calendar';
import type { Competence } from '../competence/competence';
import type { UnitFacts } from '../unit';
import type { Confidence } from './recognise-subject';

/** A unit that says it is competent, with what it said. */
export interface CompetentUnit {
  readonly unit: UnitFacts;
  readonly competence: Competence;
}

/** Why a unit is proposed. */
export type RouteReason =
  | { readonly kind: 'WORDS'; readonly subject: string; readonly words: readonly string[] }
  | { readonly kind: 'PLACE'; readonly place: string }
  | {
      readonly kind: 'COMPETENT';
      readonly subject: string;
      readonly place: string | null;
      readonly since: PlainDate;
    }
  /** Several are competent: they agree on who leads (PR 24). */
  | { readonly kind: 'JOINT' }
  /** To the political-legal organs (PR 22). */
  | { readonly kind: 'LITIGATION' }
  /** To the discipline organ or who is competent (PR 30). */
  | { readonly kind: 'ACCUSATION' }
  /** The unit that answers for it now is competent itself. */
  | { readonly kind: 'HOLDER' };

/** LEAD and ASSIST where several are competent together; ALTERNATIVE where another reading of the text is possible. */
export const ROUTE_PARTS = ['LEAD', 'ASSIST', 'ALTERNATIVE'] as const;
export type RoutePart = (typeof ROUTE_PARTS)[number];

/** What to do: hand it over, show the visitor the way to the organ, or keep it. */
export const ROUTE_WAYS = ['TRANSFER', 'GUIDE', 'KEEP'] as const;
export type RouteWay = (typeof ROUTE_WAYS)[number];

/** A unit that may be competent. A clerk decides; nothing is handed over by itself. */
export interface RouteProposal {
  readonly unitId: string;
  readonly part: RoutePart;
  readonly way: RouteWay;
  readonly confidence: Confidence;
  readonly reasons: readonly RouteReason[];
}

/** Why nothing is proposed. */
export const ROUTE_REMARKS = [
  'PURPOSE_FIRST',
  'NOTHING_RECOGNISED',
  'NO_COMPETENT_UNIT',
  'NO_ORGAN',
  'HELD_BY_THE_ORGAN',
] as const;
export type RouteRemark = (typeof ROUTE_REMARKS)[number];

export interface RouteProposals {
  /** The subjects recognised, by their codes, the likeliest first. */
  readonly subjects: readonly string[];
  readonly proposals: readonly RouteProposal[];
  /** Null where something is proposed. */
  readonly remark: RouteRemark | null;
}
