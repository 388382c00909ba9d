import { requireActor, type Asker } from '@lianxin/access';
import { Forbidden, InvalidInput } from '@lianxin/kernel';
import {
  encodeCursor,
  given,
  PageArguments,
  parseId,
  parseName,
  parseOptionalId,
  parseShortText,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type {
  EnterpriseFile,
  EnterpriseFilter,
  EnterpriseOrder,
  EnterpriseReader,
} from '../application/readers';
import type { EnterpriseSize } from '../domain/enterprise';
import { canonicalCode, type EnterpriseCodeKind } from '../domain/enterprise-code';
import type { Context } from './context';
import { EnterpriseConnection, EnterpriseType, toEnterpriseType } from './enterprise-type';
import { ANY_FIRM } from './loaders';
import { EnterpriseCodeKindEnum, EnterpriseOrderEnum, EnterpriseSizeEnum } from './enums';

@InputType({ description: 'By which enterprises are chosen; what is left out doesn’t matter.' })
export class EnterpriseFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'How the name, or the credit code or old number, begins: one box to look for a firm.',
  })
  nameOrCode?: string | null;

  @Field(() => String, { nullable: true, description: 'How the name begins.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How the credit code or old number begins.' })
  creditCode?: string | null;

  @Field(() => EnterpriseCodeKindEnum, { nullable: true, description: 'By which kind of code.' })
  codeKind?: EnterpriseCodeKind | null;

  @Field(() => String, { nullable: true, description: 'How the industry code begins: "C" finds "C1751".' })
  industryCode?: string | null;

  @Field(() => EnterpriseSizeEnum, { nullable: true, description: 'How large they are.' })
  size?: EnterpriseSize | null;

  @Field(() => String, { nullable: true, description: 'How the place begins.' })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'Filed by this very unit.' })
  filedById?: string | null;

  @Field(() => ID, { nullable: true, description: 'Accompanied by this cadre now.' })
  liaisonId?: string | null;
}

const filterOf = (input: EnterpriseFilterInput): EnterpriseFilter =>
  given({
    nameOrCode: input.nameOrCode && parseName('filter.nameOrCode', input.nameOrCode),
    name: input.name && parseName('filter.name', input.name),
    code: input.creditCode && canonicalCode(parseName('filter.creditCode', input.creditCode)),
    codeKind: input.codeKind,
    industryCode: input.industryCode && parseName('filter.industryCode', input.industryCode).toUpperCase(),
    size: input.size,
    place: input.place && parseName('filter.place', input.place),
    unitId: parseOptionalId('filter.filedById', input.filedById),
    liaisonId: parseOptionalId('filter.liaisonId', input.liaisonId),
  });

const cursorOf = (file: EnterpriseFile, order: EnterpriseOrder): string =>
  encodeCursor(order === 'NAME' ? file.name : file.filedOn, file.id);

/** Throws Unauthenticated or Forbidden where the asker may not read enterprises. */
const mustRead = async (asker: Asker, { abilities }: Context['loaders']): Promise<void> => {
  requireActor(asker);
  if (!(await abilities()).allows('read', 'Enterprise', ANY_FIRM, 'open'))
    throw new Forbidden('only for those who serve, head, lead or supervise');
};

/** The queries `enterprise` and `enterprises`, for those who may read enterprises. */
@Resolver()
export class EnterpriseQueries {
  constructor(private readonly list: EnterpriseReader) {}

  @Query(() => EnterpriseType, {
    nullable: true,
    description: 'An enterprise by its id or by its code: give one of the two. Null where there is none.',
  })
  async enterprise(
    @Arg('id', () => ID, { nullable: true, description: 'UUIDv7.' }) id: string | null | undefined,
    @Arg('creditCode', () => String, {
      nullable: true,
      description: 'The credit code or old registration number; blanks and small letters don’t matter.',
    })
    creditCode: string | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<EnterpriseType | null> {
    await mustRead(asker, loaders);
    const code = parseShortText('creditCode', creditCode);
    const hasId = id !== null && id !== undefined;
    if (hasId === (code !== null)) throw new InvalidInput('id', 'give either id or creditCode');
    const file = hasId
      ? await loaders.enterprises.load(parseId('id', id))
      : await loaders.enterprisesByCode.load(canonicalCode(code ?? ''));
    return file && toEnterpriseType(file);
  }

  @Query(() => EnterpriseConnection, { description: 'The enterprises that have a file.' })
  async enterprises(
    @Arg('filter', () => EnterpriseFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: EnterpriseFilterInput | null | undefined,
    @Arg('orderBy', () => EnterpriseOrderEnum, { defaultValue: 'NAME', description: 'In which order.' })
    order: EnterpriseOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<EnterpriseType>> {
    await mustRead(asker, loaders);
    const { page, request } = readListPage(args, order === 'NAME' ? 'text' : 'day');
    const read = await this.list.page(filterOf(filter ?? {}), order, request);
    return toConnection(page, read, toEnterpriseType, (file) => cursorOf(file, order));
  }
}
