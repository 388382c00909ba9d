import type { PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CadreType } from './cadre-type';
import type { Context } from './context';
import { ProbationType, SuspensionType } from './file-types';

const READERS = 'for himself, his unit’s head and the organization department; null for anybody else';

/** What a cadre's file says that isn't on the door of his office. */
@Resolver(() => CadreType)
export class PersonnelFields {
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
