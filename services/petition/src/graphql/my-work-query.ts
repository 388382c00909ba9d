import { requireActor } from '@lianxin/access';
import { shanghaiDateOf, type PlainDate } from '@lianxin/calendar';
import type { WorkCounts, WorkView } from '@lianxin/casework';
import {
  DateScalar,
  encodeCursor,
  PageArguments,
  readListPage,
  toConnection,
  toWorkConnection,
  workConnectionOf,
  WorkViewEnum,
  type WorkConnection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Now } from '../application/ports';
import type { WorkReader } from '../application/readers';
import { workScopeOf, type WorkRole } from '../application/work';
import { nextDueOn } from '../domain/next-due-on';
import type { Context } from './context';
import { WorkRoleEnum } from './enums';
import { filterOf, PetitionFilterInput } from './petition-filter-input';
import { PetitionType, toPetitionType } from './petition-type';

const PetitionWorkConnection = workConnectionOf('Petition', () => PetitionType);

const NOTHING: WorkCounts = { all: 0, overdue: 0, today: 0, week: 0, toAccept: 0, toApprove: 0 };

/** The query `myWork`. */
@Resolver()
export class MyWorkQuery {
  constructor(
    private readonly work: WorkReader,
    private readonly now: Now,
  ) {}

  @Query(() => PetitionWorkConnection, {
    description:
      'The asker’s own work in a role, in the order of the clock: for a clerk and a head all that his own unit answers for or is offered; for a handler and a discipline officer what he answers for there as its officer or handles, and what is offered to the unit or has no officer yet. Nothing for who doesn’t hold the role in his own unit.',
  })
  async myWork(
    @Arg('role', () => WorkRoleEnum, { description: 'As what he asks.' }) role: WorkRole,
    @Arg('view', () => WorkViewEnum, { defaultValue: 'ALL', description: 'Which part of it.' })
    view: WorkView,
    @Arg('due', () => DateScalar, {
      nullable: true,
      description: 'Only what an office owes by this day; of the counts as well.',
    })
    due: PlainDate | null | undefined,
    @Arg('filter', () => PetitionFilterInput, {
      nullable: true,
      description: 'Which of them; all by default. The counts respect it.',
    })
    filter: PetitionFilterInput | null | undefined,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<WorkConnection<PetitionType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, 'day');
    const standing = await loaders.standing();
    const today = shanghaiDateOf(this.now());
    const scope = workScopeOf(standing, role);
    const asked = scope && { scope, view, today, due: due ?? null, filter: filterOf(filter ?? {}) };
    const read = asked
      ? await this.work.page(standing, asked, request)
      : { rows: [], total: { count: 0, exact: true } };
    const connection = toConnection(
      page,
      read,
      (petition) => toPetitionType(petition),
      (petition) => encodeCursor(nextDueOn(petition), petition.id),
    );
    return toWorkConnection(connection, today, async () =>
      asked ? this.work.counts(standing, asked) : NOTHING,
    );
  }
}
