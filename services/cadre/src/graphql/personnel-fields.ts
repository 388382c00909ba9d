import type { PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CadreStatus } from '../domain/cadre';
import { CadreType } from './cadre-type';
import type { Context } from './context';
import { CadreStatusEnum } from './enums';
import { PostType, ProbationType, RankType, SuspensionType, TenureType } from './file-types';

const READERS = 'for himself, his unit’s head and the organization department; null for anybody else';

/** What a cadre's file says that isn't on the door of his office. */
@Resolver(() => CadreType)
export class PersonnelFields {
  @FieldResolver(() => CadreStatusEnum, {
    nullable: true,
    description: `Whether the cadre serves, today or on the day asked for; ${READERS}.`,
  })
  async status(@Root() cadre: CadreType, @Ctx() context: Context): Promise<CadreStatus | null> {
    return (await isReadable(cadre, context)) ? cadre.status : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether he is a recruit (新录用公务员) on probation, today or on the day asked for (CSL 34); ${READERS}.`,
  })
  async onProbation(@Root() cadre: CadreType, @Ctx() context: Context): Promise<boolean | null> {
    return (await isReadable(cadre, context)) ? cadre.onProbation : null;
  }

  @FieldResolver(() => [TenureType], {
    nullable: true,
    description: `Membership in units, the oldest first; ${READERS}.`,
  })
  async tenures(@Root() cadre: CadreType, @Ctx() context: Context): Promise<TenureType[] | null> {
    return (await isReadable(cadre, context)) ? cadre.tenures : null;
  }

  @FieldResolver(() => [PostType], {
    nullable: true,
    description: `Posts (职务), the oldest first; ${READERS}.`,
  })
  async posts(@Root() cadre: CadreType, @Ctx() context: Context): Promise<PostType[] | null> {
    return (await isReadable(cadre, context)) ? cadre.posts : null;
  }

  @FieldResolver(() => [RankType], {
    nullable: true,
    description: `Ranks (职级), the oldest first; ${READERS}.`,
  })
  async ranks(@Root() cadre: CadreType, @Ctx() context: Context): Promise<RankType[] | null> {
    return (await isReadable(cadre, context)) ? cadre.ranks : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: `What he is expert in; ${READERS}.`,
  })
  async specialties(@Root() cadre: CadreType, @Ctx() context: Context): Promise<string[] | null> {
    return (await isReadable(cadre, context)) ? cadre.specialties : null;
  }

  @FieldResolver(() => ProbationType, {
    nullable: true,
    description: `The probation of one who was recruited (CSL 34), ${READERS}.`,
  })
  async probation(@Root() cadre: CadreType, @Ctx() context: Context): Promise<ProbationType | null> {
    return (await isReadable(cadre, context)) ? cadre.probation : null;
  }

  @FieldResolver(() => [SuspensionType], {
    nullable: true,
    description: `Times without service, the oldest first; nothing says why; ${READERS}.`,
  })
  async suspensions(@Root() cadre: CadreType, @Ctx() context: Context): Promise<SuspensionType[] | null> {
    return (await isReadable(cadre, context)) ? cadre.suspensions : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: `The first day without him, where a retirement or departure to come was announced; ${READERS}.`,
  })
  async leavesOn(@Root() cadre: CadreType, @Ctx() context: Context): Promise<PlainDate | null> {
    return (await isReadable(cadre, context)) ? cadre.leavesOn : null;
  }
}

const isReadable = async ({ id }: CadreType, { loaders }: Context): Promise<boolean> =>
  (await loaders.readableFiles.load(id)) !== null;
