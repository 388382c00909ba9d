import { requireActor } from '@lianxin/access';
import { isUuid, type PageRequest } from '@lianxin/kernel';
import {
  ClockKind,
  encodeCursor,
  readListPage,
  toConnection,
  type Connection,
  type EntityReference,
} from '@lianxin/subgraph';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { PetitionFilter, PetitionOwner } from '../application/readers';
import { nextDueOn } from '../domain/next-due-on';
import { OPEN_STATUSES } from '../domain/transitions';
import type { Context } from './context';
import { filterOf, PetitionFilterInput } from './petition-filter-input';
import { PetitionConnection, toPetitionType, type PetitionType } from './petition-type';
import { Cadre, Unit } from './refusals';

@ObjectType('PetitionClockCount', {
  description: 'How many periods of one kind a unit owes, by how near their end is.',
})
export class PetitionClockCountType {
  @Field(() => ClockKind, { description: 'What they count towards.' })
  kind!: string;

  @Field(() => Int, { description: 'Not near their end.' })
  calm!: number;

  @Field(() => Int, { description: 'In the last fifth, at least two days, of their length.' })
  amber!: number;

  @Field(() => Int, { description: 'Past their last day.' })
  red!: number;
}

const FIRST = 'How many from the front, 1 to 200; 20 where it isn’t given.';
const AFTER = 'Only what comes after this cursor.';

interface Asked {
  readonly first: number | null | undefined;
  readonly after: string | null | undefined;
}

const pageOf = async (
  { loaders, asker }: Context,
  owner: PetitionOwner,
  { id }: EntityReference,
  filter: PetitionFilter,
  { first = null, after = null }: Asked,
): Promise<Connection<PetitionType>> => {
  requireActor(asker);
  const { page, request } = readListPage({ first, after }, 'day');
  const asked: PageRequest = request;
  const read = isUuid(id)
    ? await loaders.owned.load({ owner, id, filter, page: asked })
    : { rows: [], total: { count: 0, exact: true } };
  return toConnection(
    page,
    read,
    (petition) => toPetitionType(petition),
    (petition) => encodeCursor(nextDueOn(petition), petition.id),
  );
};

/** What this service knows of a unit. */
@Resolver(() => Unit)
export class UnitFields {
  @FieldResolver(() => PetitionConnection, {
    nullable: true,
    description:
      'The petitions that the unit answers for, by the next due date, as far as the asker may see them.',
  })
  petitions(
    @Root() unit: EntityReference,
    @Arg('filter', () => PetitionFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: PetitionFilterInput | null | undefined,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<PetitionType>> {
    return pageOf(context, 'UNIT', unit, filterOf(filter ?? {}), { first, after });
  }

  @FieldResolver(() => [PetitionClockCountType], {
    nullable: true,
    description:
      'The periods of petitions that bind the unit and are owed today, by kind; a kind of which none is owed is absent. Counts only petitions that the asker may see.',
  })
  async petitionClocks(
    @Root() { id: unitId }: EntityReference,
    @Arg('subtree', () => Boolean, {
      defaultValue: false,
      description: 'True: those of all units below it as well.',
    })
    subtree: boolean,
    @Ctx() { loaders, asker }: Context,
  ): Promise<readonly PetitionClockCountType[]> {
    requireActor(asker);
    return isUuid(unitId) ? loaders.clocks.load({ unitId, subtree }) : [];
  }
}

/** What this service knows of a cadre. */
@Resolver(() => Cadre)
export class CadreFields {
  @FieldResolver(() => PetitionConnection, {
    nullable: true,
    description:
      'The petitions, not concluded yet, that the cadre answers for as its officer or handles, by the next due date, as far as the asker may see them.',
  })
  openPetitions(
    @Root() cadre: EntityReference,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<PetitionType>> {
    return pageOf(context, 'CADRE', cadre, { statuses: OPEN_STATUSES }, { first, after });
  }
}
