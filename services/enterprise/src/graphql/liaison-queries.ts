import { requireRole } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import { NotFound } from '@lianxin/kernel';
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
import { INTEREST_ROLES, PAIRING_READERS } from '../application/liaison-policies';
import type { LiaisonFilter, LiaisonReader } from '../application/liaison-readers';
import { actsWithin } from '../application/policies';
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
    @Ctx() { asker }: Context,
  ): Promise<Connection<LiaisonPairingType>> {
    const actor = requireRole(asker, ...PAIRING_READERS);
    const { page, request } = readListPage(args, 'day');
    const read = await this.list.page(actor, filterOf(filter ?? {}), request);
    return toConnection(page, read, toLiaisonPairingType, ({ pairedOn, id }) => encodeCursor(pairedOn, id));
  }

  @Query(() => LiaisonBoardType, {
    description: 'Load, visits and gaps of this quarter in a unit of the asker’s and those below it.',
  })
  async liaisonBoard(
    @Arg('unitId', () => ID, { description: 'The unit.' }) given: string,
    @Ctx() { asker }: Context,
  ): Promise<LiaisonBoardType> {
    const actor = requireRole(asker, ...PAIRING_READERS);
    const unitId = parseId('unitId', given);
    if (!(await actsWithin(actor, [unitId], this.directory, ...PAIRING_READERS)))
      throw new NotFound('no unit of yours with this id');
    const mayKnow = await actsWithin(actor, [unitId], this.directory, ...INTEREST_ROLES);
    const quarter = quarterOf(shanghaiDateOf(this.now()));
    const { from, to } = quarterDays(quarter);
    const { loads, without, withoutCount, vacant } = await this.list.board(unitId, from, to);
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
