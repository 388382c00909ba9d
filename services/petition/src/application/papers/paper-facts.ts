import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { lastClock, publicDay, type ClockKind } from '@lianxin/casework';
import { Defect, type Uuid } from '@lianxin/kernel';
import type { PetitionEvent } from '../../domain/events';
import type { Moment } from '../../domain/papers/moment';
import { LETTERS, type PaperKind } from '../../domain/papers/paper-kinds';
import type { Petition } from '../../domain/petition';
import type { Review } from '../../domain/review/review';
import type { CommonFacts, OwnFacts, Stated } from './fact-names';
import {
  ADOPTION_WORDS,
  CHANNEL_WORDS,
  DECLINE_ARTICLES,
  DELIVERY_WORDS,
  LIMITATION_WORDS,
  DELIVERED_WORDS,
  OUTCOME_WORDS,
  REVIEW_OUTCOME_WORDS,
  ROUTE_WORDS,
} from './paper-words';

/** What a paper states beside what the case's history holds. */
export interface PaperSurroundings {
  /** The name of a unit when the paper was issued. */
  readonly nameOf: (unitId: Uuid) => string;
  readonly queryCode: string;
  /** How long a review may be asked for, and a re-review, in days (PR 35, 36). */
  readonly reviewDays: number;
  readonly reReviewDays: number;
}

type EventOf<Type extends PetitionEvent['type']> = Extract<PetitionEvent, { type: Type }>;

/** The event that a paper rests on; a Defect where it is another, because `paperOf` chose the paper by it. */
const eventOf = <Type extends PetitionEvent['type']>({ event }: Moment, type: Type): EventOf<Type> => {
  if (event.type !== type) throw new Defect(`no paper of this kind rests on ${event.type}`);
  return event as EventOf<Type>;
};

const said = (day: PlainDate | null | undefined): string | null => (day ? publicDay(day).zh : null);

/** The last day of a period that runs; null where none of the kind does. */
const dueBy = ({ clocks }: Petition, kind: ClockKind): string | null => {
  const clock = lastClock(clocks, kind);
  return clock?.state === 'RUNNING' ? said(clock.dueOn) : null;
};

/** Between offices a name isn't needed in full: the first character tells two petitions apart. */
const shortened = (name: string): string => `${[...name][0] ?? ''}某某`;

/** The petitioners as a paper addresses them: the first three, and how many they are. */
const addressed = ({ personal, attendance }: Petition, kind: PaperKind): string => {
  const names = (personal?.petitioners ?? []).map(({ name }) =>
    LETTERS.includes(kind) ? shortened(name) : name,
  );
  if (names.length === 0) return '信访人';
  const others = Math.max(attendance, names.length) > 3 ? `等${Math.max(attendance, names.length)}人` : '';
  return names.slice(0, 3).join('、') + others;
};

const representatives = ({ personal }: Petition): Stated => {
  const names = (personal?.petitioners ?? [])
    .filter(({ representative }) => representative)
    .map(({ name }) => name);
  return names.length > 0 ? names.join('、') : null;
};

/** Who issues it: an offer goes out from who has the petition, an order from who supervises, all else from who has it now. */
const issuerOf = ({ event, before, after }: Moment): Uuid => {
  if (event.type === 'petition.transfer-offered') return (before ?? after).heldBy.id;
  if (event.type === 'petition.supervision-opened') return event.openedBy ?? after.heldBy.id;
  return reviewIn({ event, before, after })?.unit?.id ?? after.heldBy.id;
};

/** A review is decided by the unit that was asked. */
const reviewIn = ({ event, after }: Moment): Review | null =>
  event.type === 'petition.review-decided' || event.type === 'petition.review-delivered'
    ? (after.reviews?.find(({ id }) => id === event.reviewId) ?? null)
    : null;

/** Whose answer is reviewed: the handling unit's, or, in a re-review, that of who reviewed it. */
const reviewedUnit = (moment: Moment): Uuid => {
  const { after } = moment;
  const isRe = reviewIn(moment)?.stage === 'RE_REVIEW';
  const before = isRe
    ? after.reviews?.findLast(({ stage, unit }) => stage === 'REVIEW' && unit !== null)
    : null;
  return before?.unit?.id ?? after.heldBy.id;
};

const reviewFacts = (moment: Moment, { nameOf }: PaperSurroundings) => {
  const { outcome, reasons, legalBasis } = eventOf(moment, 'petition.review-decided');
  const request = reviewIn(moment)?.request ?? null;
  return {
    claim: request?.grounds ?? null,
    facts: null,
    reasons,
    outcome: REVIEW_OUTCOME_WORDS[outcome],
    legalBasis,
    reviewedUnit: nameOf(reviewedUnit(moment)),
    requestedOn: said(request?.on),
  };
};

/** What a record of delivery is of. */
const deliveredPaper = (moment: Moment): string => {
  const review = reviewIn(moment);
  if (review) return review.stage === 'REVIEW' ? '信访事项复查意见书' : '信访事项复核意见书';
  const kind = moment.after.answer?.kind;
  return kind ? DELIVERED_WORDS[kind] : '书面答复';
};

/** What a record of delivery rests on. */
const deliveryIn = ({
  event,
}: Moment): Pick<EventOf<'petition.opinion-delivered'>, 'on' | 'how' | 'proof'> => {
  if (event.type === 'petition.opinion-delivered' || event.type === 'petition.opinion-served-again')
    return event;
  if (event.type === 'petition.review-delivered') return event;
  throw new Defect(`nothing was delivered by ${event.type}`);
};

/** The day under the signature: the one that the event names as its own, else the day on which it was recorded. */
export const dayOf = (event: PetitionEvent): PlainDate => {
  if (event.type === 'petition.opinion-issued' || event.type === 'petition.suggestion-answered')
    return event.on;
  return shanghaiDateOf(event.at);
};

const common = (kind: PaperKind, moment: Moment, { nameOf }: PaperSurroundings): CommonFacts => {
  const { event, after } = moment;
  const day = dayOf(event);
  return {
    number: after.number,
    unit: nameOf(issuerOf(moment)),
    date: said(day),
    year: day.slice(0, 4),
    petitioners: addressed(after, kind),
    subject: after.subject,
    receivedOn: said(after.receivedOn),
  };
};

const offer = (moment: Moment, { nameOf }: PaperSurroundings) => {
  const { toUnit, reason } = eventOf(moment, 'petition.transfer-offered');
  return { toUnit: nameOf(toUnit.id), reason, objectBy: dueBy(moment.after, 'OBJECT') };
};

/** What papers of a kind state of their own. */
type Builders = {
  readonly [Kind in PaperKind]: (moment: Moment, around: PaperSurroundings) => OwnFacts<Kind>;
};

const BUILDERS: Builders = {
  RECEIPT: ({ after }, { queryCode }) => ({
    queryCode,
    channel: CHANNEL_WORDS[after.channel],
    attendance: after.attendance > 1 ? String(after.attendance) : null,
    representatives: representatives(after),
    routeBy: dueBy(after, 'ROUTE'),
    notifyBy: dueBy(after, 'NOTIFY'),
    limitations: (after.limitationPeriods ?? []).map(
      ({ kind, endsOn }) => `${LIMITATION_WORDS[kind]}的期限至${publicDay(endsOn).zh}止`,
    ),
  }),
  TRANSFER_LETTER: offer,
  ASSIGNMENT_LETTER: (moment, around) => ({
    ...offer(moment, around),
    reportBackBy: said(eventOf(moment, 'petition.transfer-offered').reportBackBy),
  }),
  ACCEPTANCE: (moment) => ({
    acceptedOn: said(eventOf(moment, 'petition.accepted').acceptedOn),
    concludeBy: dueBy(moment.after, 'CONCLUDE'),
    replyBy: dueBy(moment.after, 'SUGGESTION'),
  }),
  DECLINE: ({ after }) => {
    const { ground, reasons, earlierNumber } = after.declines?.at(-1) ?? {};
    return {
      article: ground ? DECLINE_ARTICLES[ground] : null,
      reasons: reasons ?? null,
      earlierNumber: earlierNumber ?? null,
    };
  },
  GUIDANCE_LETTER: (moment, { nameOf }) => {
    const { route, organ, organUnitId, reasons, where, bring, endsOn } = eventOf(moment, 'petition.guided');
    const { way, article } = ROUTE_WORDS[route];
    const competentBody = organUnitId === null ? organ : nameOf(organUnitId);
    return { route: way, article, competentBody, reasons, where, bring, endsOn: said(endsOn) };
  },
  EXTENSION_NOTICE: ({ after }) => ({
    days: after.extension ? String(after.extension.days) : null,
    reason: after.extension?.reason ?? null,
    concludeBy: dueBy(after, 'CONCLUDE'),
  }),
  OPINION: (moment, { reviewDays }) => {
    const { claim, facts, reasons, outcome, legalBasis } = eventOf(moment, 'petition.opinion-issued').opinion;
    return {
      claim,
      facts,
      reasons,
      outcome: OUTCOME_WORDS[outcome],
      legalBasis,
      reviewDays: String(reviewDays),
    };
  },
  DELIVERY_RECORD: (moment) => {
    const { on, how, proof } = deliveryIn(moment);
    return { delivered: deliveredPaper(moment), how: DELIVERY_WORDS[how], deliveredOn: said(on), proof };
  },
  REVIEW_OPINION: (moment, around) => ({
    ...reviewFacts(moment, around),
    reReviewDays: String(around.reReviewDays),
  }),
  RE_REVIEW_OPINION: reviewFacts,
  MEDIATION_AGREEMENT: (moment, { nameOf }) => {
    const { terms, basis, agreedOn } = eventOf(moment, 'petition.mediation-recorded').agreement;
    const parties = addressed(moment.after, 'MEDIATION_AGREEMENT');
    const mediator = nameOf(issuerOf(moment));
    return { parties, facts: basis, agreement: terms, mediator, mediatedOn: said(agreedOn) };
  },
  SUPERVISION_ORDER: (moment, { nameOf }) => {
    const { unitId, matter, dueOn } = eventOf(moment, 'petition.supervision-opened');
    return { toUnit: nameOf(unitId), reason: matter, answerBy: said(dueOn) };
  },
  SUGGESTION_REPLY: (moment) => {
    const { text, adopted } = eventOf(moment, 'petition.suggestion-answered').answer;
    return { answer: text, adopted: ADOPTION_WORDS[adopted] };
  },
};

/** Everything that a paper of a kind states, by name; throws Defect where its event issues another kind. */
export const paperFacts = (
  kind: PaperKind,
  moment: Moment,
  around: PaperSurroundings,
): Readonly<Record<string, Stated>> => {
  const own: (moment: Moment, around: PaperSurroundings) => Readonly<Record<string, Stated>> = BUILDERS[kind];
  return { ...common(kind, moment, around), ...own(moment, around) };
};

/** The units that a paper names. */
export const unitsNamed = (moment: Moment): readonly Uuid[] => {
  const { event } = moment;
  const to = event.type === 'petition.transfer-offered' ? [event.toUnit.id] : [];
  const supervised = event.type === 'petition.supervision-opened' ? [event.unitId] : [];
  const guided = event.type === 'petition.guided' && event.organUnitId !== null ? [event.organUnitId] : [];
  const reviewed = reviewIn(moment) ? [reviewedUnit(moment)] : [];
  return [issuerOf(moment), ...to, ...supervised, ...guided, ...reviewed];
};
