import { requireRole, ROLES } from '@lianxin/access';
import {
  connectionOf,
  encodeCursor,
  PageArguments,
  parseShortText,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReceivingUnit, ReceivingUnits } from '../application/readers';
import type { Context } from './context';
import { Unit } from './refusals';

@ObjectType('ReceivingUnit', {
  description:
    'A unit to which petitions may be offered, as the petition service knows it from the cadre service’s events.',
})
export class ReceivingUnitType {
  @Field(() => Unit, { nullable: true, description: 'The unit itself.' })
  unit!: { id: string } | null;

  @Field(() => String, {
    description: 'Its name, kept here so that routing goes on while the cadre service is away.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is in the petition system, e.g. DISCIPLINE_ORGAN.',
  })
  function!: string | null;
}

const ReceivingUnitConnection = connectionOf('ReceivingUnit', () => ReceivingUnitType);

const toType = ({ id, name, function: unitFunction }: ReceivingUnit): ReceivingUnitType =>
  Object.assign(new ReceivingUnitType(), { unit: { id }, name, function: unitFunction });

/** The query `receivingUnits`. */
@Resolver()
export class ReceivingUnitsQuery {
  constructor(private readonly units: ReceivingUnits) {}

  @Query(() => ReceivingUnitConnection, {
    description: 'The active units of the directory by name, for every account with a role.',
  })
  async receivingUnits(
    @Arg('name', () => String, { nullable: true, description: 'A part of the name.' })
    name: string | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker }: Context,
  ): Promise<Connection<ReceivingUnitType>> {
    requireRole(asker, ...ROLES);
    const { page, request } = readListPage(args, 'text');
    const read = await this.units.page(parseShortText('name', name), request);
    return toConnection(page, read, toType, (unit) => encodeCursor(unit.name, unit.id));
  }
}
