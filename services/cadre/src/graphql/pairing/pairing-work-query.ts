import { requireActor, type Asker } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import { Forbidden } from '@lianxin/kernel';
import { DateScalar, encodeCursor, PageArguments, readListPage, toConnection } from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { abilitiesOf } from '../../application/abilities';
import type { PairingWork, PairingWorkRequest, PairingWorkView } from '../../application/pairing/ports';
import type { Now } from '../../application/ports';
import type { PairingRuleTable } from '../../domain/pairing/pairing-rules';
import { workOn } from '../../domain/pairing/due';
import type { Context } from '../context';
import { PairingWorkViewEnum } from './enums';
import { PairingFilterInput, pairingFilterOf } from './pairing-filter';
import { PairingConnection, toPairingType } from './pairing-type';

@ObjectType('PairingWorkCounts', {
  description: 'How many live pairings stand in each view, by the same filter.',
})
export class PairingWorkCountsType {
  @Field(() => Int, { description: 'All live ones.' })
  all!: number;

  @Field(() => Int, { description: 'With a vacant slot.' })
  vacant!: number;

  @Field(() => Int, { description: 'In which a present mentor owes a meeting.' })
  meetingLate!: number;

  @Field(() => Int, { description: 'To be confirmed.' })
  toConfirm!: number;

  @Field(() => Int, { description: 'Whose probation ends soon, or waits for its decision in time.' })
  probationEnding!: number;

  @Field(() => Int, { description: 'Whose decision is late.' })
  decisionLate!: number;
}

@ObjectType('PairingWorkConnection', {
  description: 'A page of work on pairings, with the counts of all views.',
})
export class PairingWorkConnectionType extends PairingConnection {
  @Field(() => DateScalar, { description: 'The server’s day in Asia/Shanghai, by which the views are made.' })
  today!: PlainDate;

  request!: PairingWorkRequest;
}

const requireWorker = (asker: Asker): void => {
  const actor = requireActor(asker);
  if (abilitiesOf(actor).where('read', 'Pairing', 'work').kind === 'never')
    throw new Forbidden('only for ORG_OFFICER and UNIT_HEAD');
};

/** The query `pairingWork`. */
@Resolver()
export class PairingWorkQuery {
  constructor(
    private readonly work: PairingWork,
    private readonly rules: PairingRuleTable,
    private readonly now: Now,
  ) {}

  @Query(() => PairingWorkConnectionType, {
    description:
      'The live pairings of the units over which the asker is ORG_OFFICER or UNIT_HEAD, what is due first in front. ' +
      'FORBIDDEN for anybody else: whoever takes part in a pairing has myPairings.',
  })
  async pairingWork(
    @Arg('view', () => PairingWorkViewEnum, { defaultValue: 'ALL', description: 'Which part of it.' })
    view: PairingWorkView,
    @Arg('filter', () => PairingFilterInput, {
      nullable: true,
      description: 'Which of them; all by default. The counts follow it.',
    })
    filter: PairingFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<PairingWorkConnectionType> {
    requireWorker(asker);
    const today = shanghaiDateOf(this.now());
    const request: PairingWorkRequest = { view, filter: pairingFilterOf(filter ?? {}), today };
    const list = readListPage(args, 'day');
    const read = await this.work.page(loaders.abilities, request, list.request);
    const connection = toConnection(list.page, read, toPairingType, (pairing) =>
      encodeCursor(workOn(pairing, this.rules), pairing.id),
    );
    // Assigned to the connection, not from it: its totals are counted only when they are read.
    return Object.assign(connection, { today, request });
  }
}

/** The counts of all views, counted only when asked for. */
@Resolver(() => PairingWorkConnectionType)
export class PairingWorkFields {
  constructor(private readonly work: PairingWork) {}

  @FieldResolver(() => PairingWorkCountsType, { description: 'How many stand in each view.' })
  async counts(
    @Root() { request }: PairingWorkConnectionType,
    @Ctx() { loaders }: Context,
  ): Promise<PairingWorkCountsType> {
    const counts = await this.work.counts(loaders.abilities, request);
    return Object.assign(new PairingWorkCountsType(), {
      all: counts.ALL,
      vacant: counts.VACANT,
      meetingLate: counts.MEETING_LATE,
      toConfirm: counts.TO_CONFIRM,
      probationEnding: counts.PROBATION_ENDING,
      decisionLate: counts.DECISION_LATE,
    });
  }
}
