import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Acting } from '@lianxin/casework';
import { Clock, DateScalar, DateTimeScalar, MilestoneType } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { noticesOf, STAGE_LABELS } from '../../application/request/firm-words';
import { REQUEST_STATUS_LABELS } from '../../application/request/labels';
import type { Message } from '../../application/request/messages';
import type { Facts } from '../../domain/request/facts';
import { answerClock, milestonesOf } from '../../domain/request/milestones';
import { isQuiet, lastNewsOn } from '../../domain/request/news';
import { requestNextSteps } from '../../domain/request/next-steps';
import { holderOf, type ServiceRequest } from '../../domain/request/service-request';
import type { RequestCommand } from '../../domain/request/transitions';
import type { RequestStatus } from '../../domain/request/vocabulary';
import { UnitType } from '../enterprise-type';
import { toClock } from './clock-view';
import { RequestStatusEnum } from './enums';
import { CorrectionNoticeType, RequestRatingType } from './request-parts';

/** The firm's own view. */
@ObjectType('RequestStatusView', { description: 'A request as its firm sees it.' })
export class RequestStatusType {
  @Field(() => ID, { description: 'UUIDv7; what the firm’s mutations name.' })
  requestId!: string;

  @Field(() => String, { description: 'The number on the receipt.' })
  number!: string;

  @Field(() => String, { description: 'What it is about, in a line.' })
  subject!: string;

  @Field(() => RequestStatusEnum, { description: 'Where it stands.' })
  status!: RequestStatus;

  @Field(() => String, { description: 'The same in plain words.' })
  stage!: string;

  @Field(() => DateScalar, { description: 'The day on which the firm asked.' })
  receivedAt!: PlainDate;

  @Field(() => UnitType, {
    description: 'The unit that answers for it now. Only its id can be read in a firm’s session.',
  })
  responsibleUnit!: { id: string };

  @Field(() => [Clock], { description: 'The periods that the firm can count on.' })
  clocks!: Clock[];

  @Field(() => [CorrectionNoticeType], {
    description: 'What the firm is asked to add, and why it waits (BE 36).',
  })
  questions!: CorrectionNoticeType[];

  @Field(() => [String], {
    description: 'What the firm was told in writing of how its request is dealt with.',
  })
  answers!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last delivery or refusal.' })
  deliveredOn!: PlainDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was refused; null before delivery.' })
  refused!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was delivered, or why it can’t be.' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was late, where it was (BE 36).' })
  lateReason!: string | null;

  @Field(() => [RequestRatingType], { description: 'What the firm rated.' })
  ratings!: RequestRatingType[];

  @Field(() => [String], { description: 'The mutations that the firm may send now; it has to send none.' })
  maySend!: string[];

  @Field(() => String, { nullable: true, description: 'The number under which it goes on as a petition.' })
  petitionNumber!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was taken down.' })
  submittedAt!: Date;

  @Field(() => [MilestoneType], { description: 'Its stages in plain words, in their order.' })
  milestones!: MilestoneType[];

  @Field(() => Clock, {
    nullable: true,
    description:
      'The period by whose end the firm hears from the unit: its answer or the result, whichever is due first; null once it has the result.',
  })
  answerBy!: Clock | null;

  @Field(() => [String], { description: 'What the firm should know of it today, in plain words.' })
  notices!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which something happened that is news to the firm.',
  })
  lastNewsOn!: PlainDate | null;

  @Field(() => Boolean, {
    description: 'Whether there was no news for 30 days while a unit owes the firm the result.',
  })
  quiet!: boolean;
}

const firmOf = (request: ServiceRequest): Acting => ({
  kind: 'CASE_SESSION',
  id: request.id,
  cadreId: null,
  unitId: null,
  roles: [],
});

const worded = ({ zh, en }: Message, locale: Locale): string => (locale === 'en' ? en : zh);

/** What a firm reads of where its request stands, and until when it hears of it. */
const storyOf = (
  request: ServiceRequest,
  facts: Facts,
  locale: Locale,
  maySend: readonly RequestCommand[],
): Pick<RequestStatusType, 'milestones' | 'answerBy' | 'notices' | 'lastNewsOn' | 'quiet'> => {
  const clock = answerClock(request);
  return {
    milestones: milestonesOf(request).map(({ stage, on, state }) =>
      Object.assign(new MilestoneType(), { label: worded(STAGE_LABELS[stage], locale), on, state }),
    ),
    answerBy: clock && toClock(clock, facts, locale),
    notices: noticesOf(request, facts, maySend).map((notice) => worded(notice, locale)),
    lastNewsOn: lastNewsOn(request),
    quiet: isQuiet(request, facts.today),
  };
};

/** What a firm is shown today. */
export const toRequestStatus = (request: ServiceRequest, facts: Facts, locale: Locale): RequestStatusType => {
  const { id: requestId, number, subject, status, receivedOn: receivedAt, deliveries, contacts } = request;
  const delivery = deliveries.at(-1);
  const firms = request.clocks.filter(({ kind }) => kind !== 'OBJECT' && kind !== 'OBJECTION_DECISION');
  const steps = requestNextSteps(request, firmOf(request), facts);
  const maySend = steps.filter(({ allowed }) => allowed).map(({ command }) => command);
  const handedOver = request.handOvers.find(({ state }) => state === 'CONFIRMED');
  return Object.assign(new RequestStatusType(), {
    ...{ requestId, number, subject, status, receivedAt, maySend },
    ...storyOf(request, facts, locale, maySend),
    stage: worded(REQUEST_STATUS_LABELS[status], locale),
    submittedAt: new Date(request.submittedAt),
    responsibleUnit: { id: holderOf(request) },
    clocks: firms.map((clock) => toClock(clock, facts, locale)),
    questions: request.questions.map(({ text, askedAt, answer, answeredAt }) => ({
      question: text,
      askedAt: new Date(askedAt),
      answer,
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
    })),
    answers: contacts.flatMap(({ answer }) => (answer === null ? [] : [answer])),
    deliveredOn: delivery?.on ?? null,
    refused: delivery?.refused ?? null,
    result: delivery?.text ?? null,
    lateReason: delivery?.lateReason ?? null,
    ratings: request.ratings.map((rating) => ({ ...rating, at: new Date(rating.at) })),
    petitionNumber: handedOver?.petitionNumber ?? null,
  });
};
