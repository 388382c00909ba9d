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
import type { CadreFile, CadreFilter, CadreOrder, CadreReader } from '../application/readers';
import type { CadreCategory, CadreStatus, CadreTier } from '../domain/cadre';
import { CadreConnection, CadreType, toCadreType, toCadreTypeAsOf } from './cadre-type';
import type { Context } from './context';
import { CadreCategoryEnum, CadreOrderEnum, CadreStatusEnum, CadreTierEnum } from './enums';
import { parseAsOf } from './parse-as-of';

@InputType({ description: 'By which cadres are chosen; what is left out doesn’t matter.' })
export class CadreFilterInput {
  @Field(() => String, { nullable: true, description: 'How the official name begins.' })
  name?: string | null;

  @Field(() => CadreCategoryEnum, { nullable: true, description: 'The category of the position.' })
  category?: CadreCategory | null;

  @Field(() => CadreTierEnum, { nullable: true, description: 'Leading, mid-level or neither.' })
  tier?: CadreTier | null;

  @Field(() => CadreStatusEnum, { nullable: true, description: 'Whether they serve.' })
  status?: CadreStatus | null;

  @Field(() => ID, { nullable: true, description: 'Serving, or last served, in this very unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Serving, or last served, in this unit or below it.' })
  withinId?: string | null;
}

const filterOf = (input: CadreFilterInput): CadreFilter =>
  given({
    name: input.name && parseName('filter.name', input.name),
    category: input.category,
    tier: input.tier,
    status: input.status,
    unitId: parseOptionalId('filter.unitId', input.unitId),
    withinId: parseOptionalId('filter.withinId', input.withinId),
  });

const cursorOf = (cadre: CadreFile, order: CadreOrder): string =>
  encodeCursor(order === 'NAME' ? cadre.name : cadre.tenures[0].from, cadre.id);

/** The queries `cadre` and `cadres`, for every account with a role. */
@Resolver()
export class CadreQueries {
  constructor(
    private readonly list: CadreReader,
    private readonly now: Now,
  ) {}

  @Query(() => CadreType, {
    nullable: true,
    description:
      'A cadre, today or as of a day; null where there was none, or none was known. As of another day, only for those who read his file.',
  })
  async cadre(
    @Arg('id', () => ID, { description: 'UUIDv7.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'A day, today at the latest.' })
    asOf: PlainDate | null | undefined,
    @Arg('knownOn', () => DateScalar, {
      nullable: true,
      description: 'As the file was known at the end of this day, before later entries and corrections.',
    })
    known: PlainDate | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<CadreType | null> {
    requireActor(asker);
    const today = shanghaiDateOf(this.now());
    const date = parseAsOf(asOf, today);
    const knownOn = parseAsOf(known, today, 'knownOn');
    const cadreId = parseId('id', id);
    // What was, or was thought to be, stands in his file; the door tells of today only.
    const looksBack = date !== null || knownOn !== null;
    if (looksBack && (await loaders.readableFiles.load(cadreId)) === null) return null;
    const cadre =
      knownOn === null ? await loaders.cadres.load(cadreId) : await this.list.knownOn(cadreId, knownOn);
    if (!cadre) return null;
    const shown = date === null ? toCadreType(cadre) : toCadreTypeAsOf(cadre, date);
    return shown && Object.assign(shown, { knownOnDay: knownOn });
  }

  @Query(() => CadreConnection, { description: 'The cadres of the district, as they are now.' })
  async cadres(
    @Arg('filter', () => CadreFilterInput, { nullable: true, description: 'Which of them; all by default.' })
    filter: CadreFilterInput | null | undefined,
    @Arg('orderBy', () => CadreOrderEnum, { defaultValue: 'NAME', description: 'In which order.' })
    order: CadreOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<CadreType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, order === 'NAME' ? 'text' : 'day');
    const read = await this.list.page(loaders.abilities, filterOf(filter ?? {}), order, request);
    return toConnection(page, read, toCadreType, (cadre) => cursorOf(cadre, order));
  }
}
