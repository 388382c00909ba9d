import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  DateScalar,
  encodeCursor,
  PageArguments,
  parseId,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { LedgerPeriod, LedgerReader } from '../application/readers';
import type { Context } from './context';
import { LedgerLineConnection, toLedgerLine, type LedgerLineType } from './ledger-type';

@InputType({ description: 'A time by its first and last day; what is left out is open.' })
export class LedgerPeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: PlainDate | null;
}

const periodOf = ({ from, to }: LedgerPeriodInput): LedgerPeriod => {
  if (from && to && to < from) throw new InvalidInput('period.to', 'is before period.from');
  return { from: from ?? null, to: to ?? null };
};

/** The query `resultsLedger`. */
@Resolver()
export class LedgerQuery {
  constructor(private readonly ledger: LedgerReader) {}

  @Query(() => LedgerLineConnection, {
    description:
      'A cadre’s verified results (实绩台账), the newest first: for himself, his unit’s head and the organization ' +
      'department; empty for anybody else. Never a count of petitions: volumes are no result.',
  })
  async resultsLedger(
    @Arg('cadreId', () => ID, { description: 'Whose.' }) cadreId: string,
    @Arg('period', () => LedgerPeriodInput, {
      nullable: true,
      description: 'Credited when; ever by default.',
    })
    period: LedgerPeriodInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<LedgerLineType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, 'day');
    const id = parseId('cadreId', cadreId);
    const read = await this.ledger.ofCadre(loaders.abilities, id, periodOf(period ?? {}), request);
    return toConnection(page, read, toLedgerLine, (line) => encodeCursor(line.creditedOn, line.id));
  }
}
