import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { nameOf, type Unit, type UnitFunction, type UnitKind, type UnitStatus } from '../domain/unit';
import { unitAsOf, type UnitAsOf } from '../domain/unit-as-of';
import { UnitFunctionEnum, UnitKindEnum, UnitStatusEnum } from './enums';

@ObjectType('DatedName', { description: 'A name that holds from a day on, until the next one.' })
export class DatedNameType {
  @Field(() => String, { description: 'The official name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'The first day of the name.' })
  from!: PlainDate;
}

@ObjectType('DatedPlace', { description: 'Where a unit stands from a day on, until the next place.' })
export class DatedPlaceType {
  @Field(() => DateScalar, { description: 'The first day there.' })
  from!: PlainDate;

  parentId!: Uuid | null;
}

/** A unit as clients see it, today or as of a day. */
@Directive('@key(fields: "id")')
@ObjectType('Unit', { description: 'A unit (单位) of the district’s one tree.' })
export class UnitType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'The official name, today or on the day asked for.' })
  name!: string;

  @Field(() => [DatedNameType], { description: 'All names it has borne, the oldest first.' })
  names!: DatedNameType[];

  @Field(() => UnitKindEnum, { description: 'What it is.' })
  kind!: UnitKind;

  @Field(() => UnitFunctionEnum, {
    nullable: true,
    description: 'What it is in the petition system, if anything.',
  })
  function!: UnitFunction | null;

  @Field(() => UnitStatusEnum, { description: 'Whether it exists, today or on the day asked for.' })
  status!: UnitStatus;

  @Field(() => DateScalar, { description: 'Its first day.' })
  foundedOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The first day without it; null while it exists.' })
  abolishedFrom!: PlainDate | null;

  @Field(() => [DatedPlaceType], { description: 'Where it has stood in the tree, the oldest place first.' })
  places!: DatedPlaceType[];

  parentId!: Uuid | null;

  successorIds!: readonly Uuid[];

  casesToUnitId!: Uuid | null;

  /** The day of which it speaks; null for now. */
  asOfDay!: PlainDate | null;
}

export const UnitConnection = connectionOf('Unit', () => UnitType);

const shown = (unit: Unit, now: UnitAsOf, asOfDay: PlainDate | null): UnitType =>
  Object.assign(new UnitType(), {
    id: unit.id,
    names: [...unit.names],
    kind: unit.kind,
    function: unit.function,
    foundedOn: unit.foundedOn,
    abolishedFrom: unit.abolishedFrom,
    places: unit.parents.map((place) => Object.assign(new DatedPlaceType(), place)),
    successorIds: unit.successors,
    casesToUnitId: unit.casesToUnitId,
    asOfDay,
    ...now,
  });

/** The unit as it is now. */
export const toUnitType = (unit: Unit): UnitType =>
  shown(unit, { name: nameOf(unit), status: unit.status, parentId: unit.parentId }, null);

/** The unit as it was on a day; null before it was founded. */
export const toUnitTypeAsOf = (unit: Unit, date: PlainDate): UnitType | null => {
  const then = unitAsOf(unit, date);
  return then && shown(unit, then, date);
};

/** The unit on the day of which something else speaks, or now; as it is now where it didn't exist on that day. */
export const toUnitTypeOn = (unit: Unit, date: PlainDate | null): UnitType =>
  (date === null ? null : toUnitTypeAsOf(unit, date)) ?? toUnitType(unit);
