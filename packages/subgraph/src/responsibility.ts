import { daysBetween, shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { Holding, Offer } from '@lianxin/casework';
import { Directive, Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import { DateTimeScalar } from './scalars';

/** A unit or cadre as services other than the cadre service know it: by id; the gateway fetches the rest. */
export interface EntityReference {
  id: string;
}

/** One link of the responsibility chain: who is answerable, since when, until when. */
export interface ResponsibilityValue {
  unit: EntityReference | null;
  officer: EntityReference | null;
  since: Date | string;
  until: Date | string | null;
  days: number;
  offeredTo: EntityReference | null;
  reason: string | null;
}

/** The cadre service's entities as another subgraph refers to them, and what is built on them. */
export interface ResponsibilityTypes {
  readonly Unit: ClassType<EntityReference>;
  readonly Cadre: ClassType<EntityReference>;
  readonly Responsibility: ClassType<ResponsibilityValue>;
}

/**
 * Makes `Unit`, `Cadre` (stubs to which the subgraph may add fields of its own) and `Responsibility`; call it once in
 * a subgraph. Officers and units are nullable because another service owns them.
 */
export const responsibilityTypes = (): ResponsibilityTypes => {
  @Directive('@key(fields: "id")')
  @ObjectType('Unit', { description: 'A unit of the district.' })
  class Unit implements EntityReference {
    @Field(() => ID, { description: 'UUIDv7.' })
    id!: string;
  }

  @Directive('@key(fields: "id")')
  @ObjectType('Cadre', { description: 'A cadre of the district.' })
  class Cadre implements EntityReference {
    @Field(() => ID, { description: 'UUIDv7.' })
    id!: string;
  }

  @Directive('@shareable')
  @ObjectType('Responsibility', {
    description: 'One link of the responsibility chain: who is answerable, and when.',
  })
  class Responsibility implements ResponsibilityValue {
    @Field(() => Unit, { nullable: true, description: 'The answerable unit.' })
    unit!: EntityReference | null;
    @Field(() => Cadre, {
      nullable: true,
      description: 'The officer who answers for it; null until one is named.',
    })
    officer!: EntityReference | null;
    @Field(() => DateTimeScalar, { description: 'From when.' })
    since!: Date | string;
    @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null for the present holder.' })
    until!: Date | string | null;
    @Field(() => Int, {
      description: 'Calendar days from since to until, or to today for the present holder; Shanghai dates.',
    })
    days!: number;
    @Field(() => Unit, {
      nullable: true,
      description: 'The unit it is offered to, as long as the offer is open.',
    })
    offeredTo!: EntityReference | null;
    @Field(() => String, { nullable: true, description: 'Why it moved.' })
    reason!: string | null;
  }
  return { Unit, Cadre, Responsibility };
};

/** One holder as the asker sees him on a day, with the reason in his language; the present one also says to whom it is offered. */
export const toResponsibility = (
  { unitId, officerId, since, until }: Omit<Holding, 'reason'>,
  offer: Offer | null,
  reason: string | null,
  today: PlainDate,
): ResponsibilityValue => ({
  unit: { id: unitId },
  officer: officerId === null ? null : { id: officerId },
  since,
  until,
  days: daysBetween(shanghaiDateOf(since), until === null ? today : shanghaiDateOf(until)),
  offeredTo: offer ? { id: offer.toUnit } : null,
  reason,
});
