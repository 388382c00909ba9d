import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { RequestHolding, RequestOrigin } from '../domain/request-origin';
import type { Petition } from '../domain/petition';
import { TimelineEntryType } from './case-parts';

/** The enterprise service's entity as this subgraph refers to it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('ServiceRequest', { description: 'A request of a firm (企业诉求).' })
export class ServiceRequestType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;
}

@ObjectType('RequestQuestion', { description: 'What a firm was asked about its request.' })
export class RequestQuestionType {
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => String, { description: 'What it was asked.' })
  question!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered; null where it didn’t.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What it answered.' })
  answer!: string | null;
}

/** What is shown of where a petition came from; chain and other hand-overs are resolved in petition-origin-fields.ts. */
@ObjectType('PetitionOrigin', { description: 'The firm’s request of which a petition is the continuation.' })
export class PetitionOriginType {
  /** What the remaining fields are read from; not part of the schema. */
  origin!: RequestOrigin;
  petitionId!: string;
  holdings!: readonly RequestHolding[];

  @Field(() => ServiceRequestType, {
    nullable: true,
    description: 'The request itself, as far as the asker may see it there; null where he may not.',
  })
  request!: ServiceRequestType | null;

  @Field(() => String, { description: 'The number under which the firm knows it.' })
  requestNumber!: string;

  @Field(() => ID, { description: 'Which hand-over of the request this was.' })
  handOverId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When the registering office confirmed it.' })
  confirmedOn!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it went back; null where it didn’t.' })
  returnedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why it was handed over.' })
  reason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the firm asked.' })
  askedOn!: PlainDate | null;

  @Field(() => [TimelineEntryType], { description: 'The request’s way before, oldest first; no contents.' })
  steps!: TimelineEntryType[];

  @Field(() => Int, { description: 'How many of the oldest steps weren’t handed over, for length.' })
  omittedSteps!: number;

  @Field(() => [RequestQuestionType], { description: 'What the firm was asked, oldest first.' })
  questions!: RequestQuestionType[];

  @Field(() => Int, { description: 'How many of the oldest questions weren’t handed over, for length.' })
  omittedQuestions!: number;
}

/** Where a petition came from, in the reader's language; null where nobody handed it over. */
export const toPetitionOrigin = (
  { id, origin, personal }: Petition,
  locale: 'zh-CN' | 'en',
): PetitionOriginType | null => {
  if (!origin) return null;
  const { requestId, requestNumber, handOverId, confirmedOn, returnedOn } = origin;
  const history = personal?.request;
  return Object.assign(new PetitionOriginType(), {
    ...{ origin, petitionId: id, holdings: history?.chain ?? [] },
    ...{ request: { id: requestId }, requestNumber, handOverId, confirmedOn, returnedOn },
    reason: history?.reason ?? null,
    askedOn: history?.receivedOn ?? null,
    steps: (history?.steps ?? []).map(({ type, at, label }) => ({
      ...{ type, at: new Date(at), label: label[locale] },
      ...({ kind: 'HANDLING', unit: null, officer: null } as const),
    })),
    omittedSteps: history?.omittedSteps ?? 0,
    questions: (history?.questions ?? []).map(({ askedAt, question, answeredAt, answer }) => ({
      ...{ askedAt: new Date(askedAt), question, answer },
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
    })),
    omittedQuestions: history?.omittedQuestions ?? 0,
  });
};
