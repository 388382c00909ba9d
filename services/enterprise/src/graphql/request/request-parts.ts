import { DateTimeScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HandOver } from '../../domain/request/service-request';
import type { Grade } from '../../domain/request/vocabulary';
import { UnitType } from '../enterprise-type';
import { HandOverStateEnum } from './enums';
import { RequestStepType } from './request-step';

@ObjectType('RequestReceipt', { description: 'What the firm is given when its request is taken down.' })
export class RequestReceiptType {
  @Field(() => String, { description: 'The number by which the request is looked up.' })
  number!: string;

  @Field(() => String, { description: 'The code that opens it together with the number; shown this once.' })
  queryCode!: string;
}

@ObjectType('RequestBounce', { description: 'A dispatch that came back.' })
export class RequestBounceType {
  @Field(() => String, { description: 'Why the unit objected.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { description: 'When it came back.' })
  at!: Date;

  @Field(() => ID, { description: 'The unit that objected.' })
  unitId!: string;

  @Field(() => UnitType, { nullable: true, description: 'The same, as the cadre service knows it.' })
  unit!: EntityReference;
}

@ObjectType('CorrectionNotice', {
  description: 'What the firm was asked to add (BE 36), and what it answered.',
})
export class CorrectionNoticeType {
  @Field(() => String, { description: 'All that is missing.' })
  question!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked; from then on the clocks stand still.' })
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the firm answered; null until then.' })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered.' })
  answeredAt!: Date | null;
}

@ObjectType('RequestRating', { description: 'A voluntary rating by the firm (好差评).' })
export class RequestRatingType {
  @Field(() => Int, { description: 'From 1 (非常不满意) to 5 (非常满意).' })
  grade!: Grade;

  @Field(() => String, { nullable: true, description: 'What the firm added.' })
  comment!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether no other rating can follow.' })
  final!: boolean;
}

@ObjectType('RequestConversation', { description: 'A time when the unit spoke with the firm.' })
export class RequestConversationType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What was spoken of.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'What the firm was told in writing.' })
  answer!: string | null;

  @Field(() => Boolean, { description: 'Whether it was the call that a bad rating asks for.' })
  afterBadRating!: boolean;
}

@ObjectType('RequestHandOver', { description: 'The request’s way to the petition office.' })
export class RequestHandOverType {
  @Field(() => HandOverStateEnum, { description: 'How far it is.' })
  state!: HandOver['state'];

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at!: Date;

  @Field(() => UnitType, { nullable: true, description: 'The petition office.' })
  toUnit!: EntityReference | null;

  @Field(() => String, { description: 'Why it was handed over.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The number of the petition that came of it.' })
  petitionNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it came back, where it did.' })
  returnReason!: string | null;

  @Field(() => [RequestStepType], {
    description: 'What the petition service did with it, where it came back.',
  })
  petitionSteps!: RequestStepType[];
}
