import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { answeringUnit } from '../application/answering-unit';
import type { Now } from '../application/ports';
import type { Unit } from '../domain/unit';
import type { Context } from './context';
import { DatedPlaceType, toUnitType, toUnitTypeOn, UnitType } from './unit-type';

const present = (units: readonly (Unit | null)[]): Unit[] => units.filter((unit) => unit !== null);

/** The unit above a place, read only when asked for. */
@Resolver(() => DatedPlaceType)
export class DatedPlaceFields {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit directly above; null at the top of the tree.',
  })
  async parent(@Root() { parentId }: DatedPlaceType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const parent = parentId === null ? null : await loaders.units.load(parentId);
    return parent && toUnitType(parent);
  }
}

/** What of a unit is read only when asked for. */
@Resolver(() => UnitType)
export class UnitFields {
  constructor(private readonly now: Now) {}

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit above, today or on the day asked for; null at the top of the tree.',
  })
  async parent(@Root() unit: UnitType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const parent = unit.parentId === null ? null : await loaders.units.load(unit.parentId);
    return parent && toUnitTypeOn(parent, unit.asOfDay);
  }

  @FieldResolver(() => DateScalar, {
    description: 'The day of which this speaks: today (Asia/Shanghai), or the day asked for.',
  })
  asOf(@Root() { asOfDay }: UnitType): PlainDate {
    return asOfDay ?? shanghaiDateOf(this.now());
  }

  @FieldResolver(() => [UnitType], {
    description: 'The unit into which it was merged, or those into which it was split; empty for any other.',
  })
  async successors(@Root() { successorIds }: UnitType, @Ctx() { loaders }: Context): Promise<UnitType[]> {
    return present(await Promise.all(successorIds.map((id) => loaders.units.load(id)))).map(toUnitType);
  }

  @FieldResolver(() => [UnitType], {
    description: 'The units that were merged into it, or of which it was split off.',
  })
  async predecessors(@Root() { id }: UnitType, @Ctx() { loaders }: Context): Promise<UnitType[]> {
    const ids = (await loaders.predecessorsOfUnits.load(id)) ?? [];
    return present(await Promise.all(ids.map((one) => loaders.units.load(one)))).map(toUnitType);
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description:
      'Who answers today for what it did, through all successors (PR 24): itself while it exists; null where one ended ' +
      'and none was designated.',
  })
  async answering(@Root() { id }: UnitType, @Ctx() { loaders }: Context): Promise<UnitType | null> {
    const unit = await loaders.units.load(id);
    const answering = unit && (await answeringUnit(unit, (one) => loaders.units.load(one)));
    return answering && toUnitType(answering);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Open cases that answer to this unit and would pass to its successor (PR 24), for the organization department ' +
      'and the unit’s head only; a volume, never a ranking.',
  })
  openDuties(@Root() unit: UnitType, @Ctx() { loaders }: Context): Promise<number | null> {
    return loaders.dutiesOfUnits.load(unit.id);
  }
}
