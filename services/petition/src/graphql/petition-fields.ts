import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { holdersOf } from '@lianxin/casework';
import { InvalidInput } from '@lianxin/kernel';
import { Clock, DateScalar, type EntityReference, type ResponsibilityValue } from '@lianxin/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseDesk } from '../application/case-desk';
import type { Now } from '../application/ports';
import { petitionAsOf, factsAtEndOf } from '../domain/petition-as-of';
import { toldEvents } from '../domain/told-events';
import {
  BounceType,
  DemandType,
  OpinionType,
  PetitionerType,
  PetitionRatingType,
  PetitionReceiptType,
  TimelineEntryType,
} from './case-parts';
import { toClock } from './clock-view';
import type { Context } from './context';
import { toDemand, toHolder, toOpinion, toPetitioner, toTimelineEntry } from './petition-parts';
import { PetitionType } from './petition-type';
import { Cadre, Responsibility } from './refusals';

/** The fields of a petition that take more than copying. */
@Resolver(() => PetitionType)
export class PetitionFields {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  private today(): PlainDate {
    return shanghaiDateOf(this.now());
  }

  @FieldResolver(() => PetitionReceiptType, {
    nullable: true,
    description:
      'Number and query code for the petitioner; in the answers of registerPetition and confirmRequestHandOver only.',
  })
  receipt(@Root() { receipt }: PetitionType): PetitionReceiptType | null {
    return receipt;
  }

  @FieldResolver(() => [PetitionerType], {
    description: 'Who petitions, masked; none where nobody gave a name.',
  })
  petitioners(@Root() { petition }: PetitionType): PetitionerType[] {
    return (petition.personal?.petitioners ?? []).map(toPetitioner);
  }

  @FieldResolver(() => [PetitionerType], {
    description: 'Those whom a joint visit chose, at most five (Art. 20); masked.',
  })
  representatives(@Root() { petition }: PetitionType): PetitionerType[] {
    return (petition.personal?.petitioners ?? []).filter((one) => one.representative).map(toPetitioner);
  }

  @FieldResolver(() => [DemandType], {
    description: 'What is asked for, in the order in which it was recorded.',
  })
  demands(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): DemandType[] {
    const today = this.today();
    return petition.demands.map((demand) => toDemand(petition, demand, today, locale));
  }

  @FieldResolver(() => Responsibility, {
    description: 'Who received it first and is visibly answerable (首访负责制).',
  })
  firstResponsible(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): ResponsibilityValue {
    return toHolder(petition.responsibility.first, null, this.today(), locale);
  }

  @FieldResolver(() => Responsibility, { description: 'Who answers for it now.' })
  responsibility(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): ResponsibilityValue {
    const { current, offer } = petition.responsibility;
    return toHolder(current, offer, this.today(), locale);
  }

  @FieldResolver(() => [Responsibility], { description: 'All who answered for it, first to present.' })
  chain(@Root() { petition }: PetitionType, @Ctx() { locale }: Context): ResponsibilityValue[] {
    const today = this.today();
    return holdersOf(petition.responsibility).map((holding) => toHolder(holding, null, today, locale));
  }

  @FieldResolver(() => [BounceType], { description: 'The hand-overs that came back.' })
  bounces(@Root() { petition }: PetitionType): BounceType[] {
    return petition.responsibility.bounces.map(({ reasons, at, toUnit }) => ({
      reasons,
      at: new Date(at),
      unitId: toUnit,
      unit: { id: toUnit },
    }));
  }

  @FieldResolver(() => [Clock], {
    description:
      'Its periods with article and derivation, in the order of their start; as of a past day as they stood at its end, days left counted on that day, and none before it was registered.',
  })
  async clocks(
    @Root() { petition }: PetitionType,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'A past day; today where none is given. A day to come is refused as bad input.',
    })
    asOf: PlainDate | null | undefined,
    @Ctx() { locale, loaders }: Context,
  ): Promise<Clock[]> {
    const facts = this.desk.factsAt(this.now());
    if (!asOf || asOf === facts.today) return petition.clocks.map((clock) => toClock(clock, facts, locale));
    if (asOf > facts.today) throw new InvalidInput('asOf', 'lies in the future');
    const then = petitionAsOf(await loaders.histories.load(petition.id), asOf, facts);
    const atEnd = factsAtEndOf(asOf, facts);
    return (then?.clocks ?? []).map((clock) => toClock(clock, atEnd, locale));
  }

  @FieldResolver(() => Cadre, {
    nullable: true,
    description: 'The officer who accepted it; null until then, or deemed.',
  })
  handler(@Root() { petition }: PetitionType): EntityReference | null {
    return petition.handlerId === null ? null : { id: petition.handlerId };
  }

  @FieldResolver(() => OpinionType, {
    nullable: true,
    description: 'What the unit answered; null until it did.',
  })
  opinion(@Root() { petition }: PetitionType): OpinionType | null {
    return toOpinion(petition);
  }

  @FieldResolver(() => [PetitionRatingType], {
    description: 'Ratings of the petition office and of the handling unit.',
  })
  ratings(@Root() { petition }: PetitionType): PetitionRatingType[] {
    return petition.ratings.map(({ of, grade, at }) => ({ of, grade, at: new Date(at) }));
  }

  @FieldResolver(() => [TimelineEntryType], { description: 'What happened, oldest first; without contents.' })
  async timeline(
    @Root() { petition }: PetitionType,
    @Ctx() { locale, loaders }: Context,
  ): Promise<TimelineEntryType[]> {
    const events = toldEvents(petition, await loaders.histories.load(petition.id));
    return events.map((event) => toTimelineEntry(event, locale));
  }
}
