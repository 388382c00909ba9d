import { requireActor } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import {
  type Connection,
  DateScalar,
  encodeCursor,
  PageArguments,
  parseId,
  parseName,
  parseOptionalId,
  readListPage,
  toConnection,
  given,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { Now } from '../application/ports';
import type { UnitFilter, UnitOrder, UnitReader } from '../application/readers';
import { nameOf, type Unit, type UnitFunction, type UnitKind, type UnitStatus } from '../domain/unit';
import type { Context } from './context';
import { UnitFunctionEnum, UnitKindEnum, UnitOrderEnum, UnitStatusEnum } from './enums';
import { parseAsOf } from './parse-as-of';
import { toUnitType, toUnitTypeAsOf, UnitConnection, UnitType } from './unit-type';

@InputType({ description: 'By which units are chosen; what is left out doesn’t matter.' })
export class UnitFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the present name.' })
  name?: string | null;

  @Field(() => UnitKindEnum, { nullable: true, description: 'What they are.' })
  kind?: UnitKind | null;

  @Field(() => UnitFunctionEnum, { nullable: true, description: 'What they are in the petition system.' })
  function?: UnitFunction | null;

  @Field(() => UnitStatusEnum, { nullable: true, description: 'Whether they exist.' })
  status?: UnitStatus | null;

  @Field(() => ID, { nullable: true, description: 'Directly below this unit.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'This unit and all below it.' })
  withinId?: string | null;
}

const filterOf = (input: UnitFilterInput): UnitFilter =>
  given({
    name: input.name && parseName('filter.name', input.name),
    kind: input.kind,
    function: input.function,
    status: input.status,
    parentId: parseOptionalId('filter.parentId', input.parentId),
    withinId: parseOptionalId('filter.withinId', input.withinId),
  });

const cursorOf = (unit: Unit, order: UnitOrder): string =>
  encodeCursor(order === 'NAME' ? nameOf(unit) : unit.foundedOn, unit.id);

/** The queries `unit` and `units`, for every account with a role. */
@Resolver()
export class UnitQueries {
  constructor(
    private readonly list: UnitReader,
    private readonly now: Now,
  ) {}

  @Query(() => UnitType, {
    nullable: true,
    description: 'A unit, today or as of a day; null where there was none.',
  })
  async unit(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'A day, today at the latest.' })
    asOf: PlainDate | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<UnitType | null> {
    requireActor(asker);
    const date = parseAsOf(asOf, shanghaiDateOf(this.now()));
    const unit = await loaders.units.load(parseId('id', id));
    if (!unit) return null;
    return date === null ? toUnitType(unit) : toUnitTypeAsOf(unit, date);
  }

  @Query(() => UnitConnection, { description: 'The units of the district, as they are now.' })
  async units(
    @Arg('filter', () => UnitFilterInput, { nullable: true, description: 'Which of them; all by default.' })
    filter: UnitFilterInput | null | undefined,
    @Arg('orderBy', () => UnitOrderEnum, { defaultValue: 'NAME', description: 'In which order.' })
    order: UnitOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<UnitType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, order === 'NAME' ? 'text' : 'day');
    const read = await this.list.page(loaders.abilities, filterOf(filter ?? {}), order, request);
    return toConnection(page, read, toUnitType, (unit) => cursorOf(unit, order));
  }
}
