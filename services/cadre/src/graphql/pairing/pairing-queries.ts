import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import {
  type Connection,
  DateScalar,
  encodeCursor,
  given,
  PageArguments,
  parseId,
  readListPage,
  toConnection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { CadreAbilities } from '../../application/abilities';
import type { PairingFilter, VisiblePairings } from '../../application/pairing/ports';
import { LIVE_STATUSES } from '../../domain/pairing/transitions';
import type { Context } from '../context';
import { PairingFilterInput, pairingFilterOf } from './pairing-filter';
import { PairingConnection, PairingType, toPairingType } from './pairing-type';

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
    return this.page(loaders.abilities, pairingFilterOf(filter ?? {}), args);
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
