import type { Locale } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf, type Holding, type Offer } from '@lianxin/casework';
import { Clock, toResponsibility, type EntityReference, type ResponsibilityValue } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { REQUEST_HOLDING_LABELS } from '../../application/request/labels';
import type { RequestRepository } from '../../application/request/ports';
import type { RequestDesk } from '../../application/request/request-desk';
import type { Now } from '../../application/ports';
import type { Context } from '../context';
import {
  CadreType,
  EnterpriseType,
  ResponsibilityType,
  toEnterpriseType,
  UnitType,
} from '../enterprise-type';
import { toClock } from './clock-view';
import { firmOf } from './firm-of';
import { RequestStepType, toPetitionStep, toRequestStep } from './request-step';
import {
  RequestBounceType,
  RequestConversationType,
  RequestHandOverType,
  CorrectionNoticeType,
  RequestRatingType,
  RequestReceiptType,
} from './request-parts';
import { RequestType } from './request-type';

const worded = ({ zh, en }: { readonly zh: string; readonly en: string }, locale: Locale): string =>
  locale === 'en' ? en : zh;

const toHolder = (
  holding: Holding,
  offer: Offer | null,
  today: PlainDate,
  locale: Locale,
): ResponsibilityValue =>
  toResponsibility(holding, offer, worded(REQUEST_HOLDING_LABELS[holding.reason], locale), today);

/** The fields of a request that take more than copying. */
@Resolver(() => RequestType)
export class RequestFields {
  constructor(
    private readonly desk: Pick<RequestDesk, 'factsAt'>,
    private readonly histories: Pick<RequestRepository, 'history'>,
    private readonly now: Now,
  ) {}

  private today(): PlainDate {
    return shanghaiDateOf(this.now());
  }

  @FieldResolver(() => RequestReceiptType, {
    nullable: true,
    description: 'Number and query code for the firm; in the answer of submitRequest only.',
  })
  receipt(@Root() { receipt }: RequestType): RequestReceiptType | null {
    return receipt;
  }

  @FieldResolver(() => EnterpriseType, {
    nullable: true,
    description:
      'The firm that asks; of a complaint about the business environment only in the unit that answers for it (BE 30, 49).',
  })
  async enterprise(
    @Root() { request }: RequestType,
    @Ctx() context: Context,
  ): Promise<EnterpriseType | null> {
    const file = await firmOf(request, context);
    return file && toEnterpriseType(file);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit that a complaint is about (BE 49).',
  })
  complainedOf(@Root() { request }: RequestType): EntityReference | null {
    return request.complainedOfUnitId === null ? null : { id: request.complainedOfUnitId };
  }

  @FieldResolver(() => ResponsibilityType, {
    description: 'Who was asked first and is answerable (首问负责).',
  })
  firstResponsible(@Root() { request }: RequestType, @Ctx() { locale }: Context): ResponsibilityValue {
    return toHolder(request.responsibility.first, null, this.today(), locale);
  }

  @FieldResolver(() => ResponsibilityType, { description: 'Who answers for it now.' })
  responsibility(@Root() { request }: RequestType, @Ctx() { locale }: Context): ResponsibilityValue {
    const { current, offer } = request.responsibility;
    return toHolder(current, offer, this.today(), locale);
  }

  @FieldResolver(() => [ResponsibilityType], { description: 'All who answered for it, first to present.' })
  chain(@Root() { request }: RequestType, @Ctx() { locale }: Context): ResponsibilityValue[] {
    const today = this.today();
    return holdersOf(request.responsibility).map((holding) => toHolder(holding, null, today, locale));
  }

  @FieldResolver(() => [RequestBounceType], { description: 'The dispatches that came back.' })
  bounces(@Root() { request }: RequestType): RequestBounceType[] {
    return request.responsibility.bounces.map(({ reasons, at, toUnit }) => ({
      reasons,
      at: new Date(at),
      unitId: toUnit,
      unit: { id: toUnit },
    }));
  }

  @FieldResolver(() => [Clock], {
    description: 'Its periods with source and derivation, in the order of their start.',
  })
  clocks(@Root() { request }: RequestType, @Ctx() { locale }: Context): Clock[] {
    const facts = this.desk.factsAt(this.now());
    return request.clocks.map((clock) => toClock(clock, facts, locale));
  }

  @FieldResolver(() => CadreType, { nullable: true, description: 'The officer who works on it.' })
  handler(@Root() { request }: RequestType): EntityReference | null {
    return request.handlerId === null ? null : { id: request.handlerId };
  }

  @FieldResolver(() => [CorrectionNoticeType], { description: 'What the firm was asked to add (BE 36).' })
  questions(@Root() { request }: RequestType): CorrectionNoticeType[] {
    return request.questions.map(({ text, askedAt, answer, answeredAt }) => ({
      question: text,
      askedAt: new Date(askedAt),
      answer,
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
    }));
  }

  @FieldResolver(() => [RequestRatingType], { description: 'The firm’s ratings, first to last.' })
  ratings(@Root() { request }: RequestType): RequestRatingType[] {
    return request.ratings.map((rating) => ({ ...rating, at: new Date(rating.at) }));
  }

  @FieldResolver(() => [RequestConversationType], { description: 'When the unit spoke with the firm.' })
  conversations(@Root() { request }: RequestType): RequestConversationType[] {
    return request.contacts.map(({ at, note, answer, afterBadRating }) => ({
      at: new Date(at),
      note,
      answer,
      afterBadRating,
    }));
  }

  @FieldResolver(() => [RequestHandOverType], {
    description: 'Its ways to the petition office and back, first to last.',
  })
  handOvers(@Root() { request }: RequestType, @Ctx() { locale }: Context): RequestHandOverType[] {
    return request.handOvers.map(({ handOverId, state, at, toUnitId, reason, petitionNumber }) => {
      const story = request.personal.petitionStories.find((one) => one.handOverId === handOverId);
      return {
        ...{ state, reason, petitionNumber, at: new Date(at), toUnit: { id: toUnitId } },
        returnReason: story?.reason ?? null,
        petitionSteps: (story?.steps ?? []).map((step) => toPetitionStep(step, locale)),
      };
    });
  }

  @FieldResolver(() => [RequestStepType], { description: 'What happened, oldest first; without contents.' })
  async timeline(@Root() { id }: RequestType, @Ctx() { locale }: Context): Promise<RequestStepType[]> {
    const events = await this.histories.history(id);
    return events.map((event) => toRequestStep(event, locale));
  }
}
