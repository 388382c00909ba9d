import type { PlainDate } from '@lianxin/calendar';
import { connectionOf, DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { ServiceRequest } from '../../domain/request/service-request';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';
import { RequestCategoryEnum, RequestStatusEnum } from './enums';
import type { RequestReceiptType } from './request-parts';

/** What is shown of a request; the fields that take more than its state are resolved in request-fields.ts. */
@Directive('@key(fields: "id")')
@ObjectType('ServiceRequest', { description: 'A firm’s request (企业点单), as far as the asker may see it.' })
export class RequestType {
  /** The state that the fields are read from; not part of the schema. */
  request!: ServiceRequest;

  /** Set on the answer of submitRequest only. */
  receipt!: RequestReceiptType | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The number for people: QF-2026-480211.' })
  number!: string;

  @Field(() => RequestCategoryEnum, { description: 'What is asked for.' })
  category!: RequestCategory;

  @Field(() => Boolean, { description: 'Whether it is due within 24 hours (local rule).' })
  urgent!: boolean;

  @Field(() => RequestStatusEnum, { description: 'Where it stands.' })
  status!: RequestStatus;

  @Field(() => String, { description: 'What it is about, in a line.' })
  subject!: string;

  @Field(() => String, { description: 'What the firm asks for.' })
  text!: string;

  @Field(() => DateScalar, { description: 'The day on which the firm asked, from which its clocks run.' })
  receivedAt!: PlainDate;

  @Field(() => DateTimeScalar, { description: 'When it was taken down.' })
  submittedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'What was noted when it was sorted; null before triage.',
  })
  triageNote!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last delivery or refusal.' })
  deliveredOn!: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was refused with reasons; null before delivery.',
  })
  refused!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was delivered, or why it can’t be.' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was late, where it was (BE 36).' })
  lateReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was closed.' })
  closedOn!: PlainDate | null;
}

export const RequestConnection = connectionOf('ServiceRequest', () => RequestType);

/** The request as the schema shows it. */
export const toRequestType = (
  request: ServiceRequest,
  receipt: RequestReceiptType | null = null,
): RequestType => {
  const { id, number, category, urgent, status, subject, text, closedOn } = request;
  const delivery = request.deliveries.at(-1);
  return Object.assign(new RequestType(), {
    ...{ request, receipt, id, number, category, urgent, status, subject, text, closedOn },
    receivedAt: request.receivedOn,
    submittedAt: new Date(request.submittedAt),
    triageNote: request.triage?.note ?? null,
    deliveredOn: delivery?.on ?? null,
    refused: delivery?.refused ?? null,
    result: delivery?.text ?? null,
    lateReason: delivery?.lateReason ?? null,
  });
};
