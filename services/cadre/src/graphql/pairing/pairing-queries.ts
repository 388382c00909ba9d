import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import {
  type Connection,
  DateScalar,
  encodeCursor,
  given,
  PageArguments,
  parseId,
  parseOptionalId,
  readListPage,
  toConnection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { CadreAbilities } from '../../application/abilities';
import type { PairingFilter, VisiblePairings } from '../../application/pairing/ports';
import { LIVE_STATUSES, type PairingStatus } from '../../domain/pairing/transitions';
import type { Context } from '../context';
import { PairingStatusEnum } from './enums';
import { PairingConnection, PairingType, toPairingType } from './pairing-type';

@InputType({ description: 'By which pairings are chosen; what is left out doesn’t matter.' })
export class PairingFilterInput {
  @Field(() => [PairingStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: PairingStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of recruits of this very unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of recruits of this unit or of one below it.' })
  withinId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this recruit.' })
  recruitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which this cadre holds a slot now.' })
  mentorId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Live, and with or without a vacant slot.' })
  vacant?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'A log or the decision is due by this day.' })
  dueBy?: PlainDate | null;
}

const filterOf = (input: PairingFilterInput): PairingFilter =>
  given({
    statuses: input.statuses,
    unitId: parseOptionalId('filter.unitId', input.unitId),
    withinId: parseOptionalId('filter.withinId', input.withinId),
    recruitId: parseOptionalId('filter.recruitId', input.recruitId),
    mentorId: parseOptionalId('filter.mentorId', input.mentorId),
    vacant: input.vacant,
    dueBy: input.dueBy,
  });

/** The queries `pairing`, `pairings` and `myPairings`, as far as the asker may see pairings. */
@Resolver()
export class PairingQueries {
  constructor(private readonly visible: VisiblePairings) {}

  @Query(() => PairingType, {
    nullable: true,
    description: 'A pairing; null where there is none that the asker may see.',
  })
  async pairing(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Ctx() { asker, loaders }: Context,
  ): Promise<PairingType | null> {
    requireActor(asker);
    const pairing = await loaders.pairings.load(parseId('id', id));
    return pairing && toPairingType(pairing);
  }

  @Query(() => PairingConnection, {
    description: 'Pairings that the asker may see, in the order of their proposal.',
  })
  pairings(
    @Arg('filter', () => PairingFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: PairingFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<PairingType>> {
    requireActor(asker);
    return this.page(loaders.abilities, filterOf(filter ?? {}), args);
  }

  @Query(() => PairingConnection, {
    description: 'The live pairings in which the asker is the recruit or a present mentor.',
  })
  myPairings(
    @Arg('due', () => DateScalar, { nullable: true, description: 'Only where something is due by this day.' })
    due: PlainDate | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<PairingType>> {
    const { cadreId } = requireActor(asker);
    const own = cadreId === null ? { statuses: [] } : { statuses: LIVE_STATUSES, participantId: cadreId };
    return this.page(loaders.abilities, { ...own, ...given({ dueBy: due }) }, args);
  }

  private async page(
    abilities: CadreAbilities,
    filter: PairingFilter,
    args: PageArguments,
  ): Promise<Connection<PairingType>> {
    const { page, request } = readListPage(args, 'day');
    const read = await this.visible.page(abilities, filter, request);
    return toConnection(page, read, toPairingType, ({ proposedOn, id }) => encodeCursor(proposedOn, id));
  }
}
