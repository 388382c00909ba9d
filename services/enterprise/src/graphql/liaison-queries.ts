import { requireActor, type Asker } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import { Forbidden, NotFound } from '@lianxin/kernel';
import {
  encodeCursor,
  given,
  PageArguments,
  parseId,
  parseOptionalId,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { EnterpriseAbilities } from '../application/abilities';
import { factsOfLiaison, lineagesOf, NO_INTERESTS } from '../application/facts';
import type { LiaisonFilter, LiaisonReader } from '../application/liaison-readers';
import type { Directory, Now } from '../application/ports';
import type { LiaisonKind, LiaisonStatus } from '../domain/liaison';
import type { LiaisonRuleTable } from '../domain/liaison-rules';
import { quarterOf, quarterDays } from '../domain/visit';
import type { Context } from './context';
import { cadreOf, toEnterpriseType, unitOf } from './enterprise-type';
import { LiaisonKindEnum, LiaisonStatusEnum } from './enums';
import {
  LiaisonBoardType,
  LiaisonPairingConnection,
  toLiaisonPairingType,
  type LiaisonPairingType,
} from './liaison-type';

@InputType({ description: 'By which pairings are chosen; what is left out doesn’t matter.' })
export class LiaisonFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this unit or one below it.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this liaison.' })
  liaisonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this firm.' })
  enterpriseId?: string | null;

  @Field(() => LiaisonKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: LiaisonKind | null;

  @Field(() => LiaisonStatusEnum, { nullable: true, description: 'In this state.' })
  status?: LiaisonStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether an interest stands against them; asked, only pairings are found over whose unit the asker is UNIT_HEAD or ORG_OFFICER.',
  })
  inConflict?: boolean | null;
}

const filterOf = (input: LiaisonFilterInput): LiaisonFilter =>
  given({
    unitId: parseOptionalId('filter.unitId', input.unitId),
    liaisonId: parseOptionalId('filter.liaisonId', input.liaisonId),
    enterpriseId: parseOptionalId('filter.enterpriseId', input.enterpriseId),
    kind: input.kind,
    status: input.status,
    inConflict: input.inConflict,
  });

/** What an asker may do who reads pairings somewhere; throws Unauthenticated or Forbidden for others. */
const readerOf = async (
  asker: Asker,
  { abilities: asked }: Context['loaders'],
): Promise<EnterpriseAbilities> => {
  requireActor(asker);
  const abilities = await asked();
  if (abilities.where('read', 'Liaison', 'pairing').kind === 'never')
    throw new Forbidden('only for those who pair, handle, lead or supervise');
  return abilities;
};

/** The queries `liaisonPairings` and `liaisonBoard`. */
@Resolver()
export class LiaisonQueries {
  constructor(
    private readonly list: LiaisonReader,
    private readonly directory: Directory,
    private readonly rules: LiaisonRuleTable,
    private readonly now: Now,
  ) {}

  @Query(() => LiaisonPairingConnection, {
    description: 'The pairings of the asker’s units, the oldest first.',
  })
  async liaisonPairings(
    @Arg('filter', () => LiaisonFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: LiaisonFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<LiaisonPairingType>> {
    const abilities = await readerOf(asker, loaders);
    const { page, request } = readListPage(args, 'day');
    const read = await this.list.page(abilities, filterOf(filter ?? {}), request);
    return toConnection(page, read, toLiaisonPairingType, ({ pairedOn, id }) => encodeCursor(pairedOn, id));
  }

  @Query(() => LiaisonBoardType, {
    description: 'Load, visits and gaps of this quarter in a unit of the asker’s and those below it.',
  })
  async liaisonBoard(
    @Arg('unitId', () => ID, { description: 'The unit.' }) given: string,
    @Ctx() { asker, loaders }: Context,
  ): Promise<LiaisonBoardType> {
    const abilities = await readerOf(asker, loaders);
    const unitId = parseId('unitId', given);
    const lineages = await lineagesOf(this.directory, [unitId]);
    const facts = factsOfLiaison({ unitId, liaisonId: null, kind: 'CADRE' }, NO_INTERESTS, lineages);
    if (!abilities.allows('read', 'Liaison', facts, 'pairing'))
      throw new NotFound('no unit of yours with this id');
    const mayKnow = abilities.allows('read', 'Liaison', facts, 'conflict');
    const quarter = quarterOf(shanghaiDateOf(this.now()));
    const { loads, without, withoutCount, vacant } = await this.list.board(
      abilities,
      unitId,
      quarterDays(quarter),
    );
    return Object.assign(new LiaisonBoardType(), {
      unit: unitOf(unitId),
      quarter,
      liaisons: loads.map(({ liaisonId, firms, visits, conflicts }) => ({
        liaison: cadreOf(liaisonId),
        firms,
        placesLeft: Math.max(0, this.rules.rules.firmsALiaison.value - firms),
        visits,
        conflicts: mayKnow ? conflicts : null,
      })),
      firmsWithoutLiaison: withoutCount,
      withoutLiaison: without.map(toEnterpriseType),
      vacant,
    });
  }
}
