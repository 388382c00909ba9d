import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import type { Acting } from '@lianxin/casework';
import { Clock, DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { REQUEST_STATUS_LABELS } from '../../application/request/labels';
import type { Facts } from '../../domain/request/facts';
import { requestNextSteps } from '../../domain/request/next-steps';
import { holderOf, type ServiceRequest } from '../../domain/request/service-request';
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
}

const firmOf = (request: ServiceRequest): Acting => ({
  kind: 'CASE_SESSION',
  id: request.id,
  cadreId: null,
  unitId: null,
  roles: [],
});

/** What a firm is shown today. */
export const toRequestStatus = (request: ServiceRequest, facts: Facts, locale: Locale): RequestStatusType => {
  const { id: requestId, number, status, receivedOn: receivedAt, deliveries, contacts } = request;
  const { zh, en } = REQUEST_STATUS_LABELS[status];
  const delivery = deliveries.at(-1);
  const firms = request.clocks.filter(({ kind }) => kind !== 'OBJECT' && kind !== 'OBJECTION_DECISION');
  const steps = requestNextSteps(request, firmOf(request), facts);
  const handedOver = request.handOvers.find(({ state }) => state === 'CONFIRMED');
  return Object.assign(new RequestStatusType(), {
    ...{ requestId, number, status, receivedAt, stage: locale === 'en' ? en : zh },
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
    maySend: steps.filter(({ allowed }) => allowed).map(({ command }) => command),
    petitionNumber: handedOver?.petitionNumber ?? null,
  });
};
