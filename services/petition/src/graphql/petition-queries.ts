import { requireActor } from '@lianxin/access';
import { InvalidInput } from '@lianxin/kernel';
import {
  commandContext,
  encodeCursor,
  PageArguments,
  parseOptionalId,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Now, VisiblePetitions } from '../application/ports';
import type { PetitionOrder } from '../application/readers';
import type { SearchPetitions } from '../application/search-petitions';
import { nextDueOn } from '../domain/next-due-on';
import type { Petition } from '../domain/petition';
import type { Context } from './context';
import { PetitionOrderEnum } from './enums';
import { PetitionFilterInput, searchOf } from './petition-filter-input';
import { PetitionConnection, PetitionType, toPetitionType } from './petition-type';

const NUMBER = /^XF-\d{4}-\d{6,12}$/;

interface Key {
  readonly kind: 'day' | 'text';
  readonly of: (petition: Petition) => string;
}

const RECEIVED: Key = { kind: 'day', of: ({ receivedOn }) => receivedOn };
const DUE: Key = { kind: 'day', of: nextDueOn };
const BY_NUMBER: Key = { kind: 'text', of: ({ number }) => number };

/** What a cursor says of a petition in each order. */
const keyOf: Readonly<Record<PetitionOrder, Key>> = {
  RECEIVED_AT: RECEIVED,
  RECEIVED_AT_DESC: RECEIVED,
  DUE_ON: DUE,
  DUE_ON_DESC: DUE,
  NUMBER: BY_NUMBER,
  NUMBER_DESC: BY_NUMBER,
};

/** The queries `petition` and `petitions`. */
@Resolver()
export class PetitionQueries {
  constructor(
    private readonly visible: VisiblePetitions,
    private readonly search: SearchPetitions,
    private readonly now: Now,
  ) {}

  @Query(() => PetitionType, {
    nullable: true,
    description: 'A petition by id or by number, exactly one of the two; null where the asker knows of none.',
  })
  async petition(
    @Arg('id', () => ID, { nullable: true, description: 'UUIDv7.' }) id: string | null | undefined,
    @Arg('number', () => String, { nullable: true, description: 'XF-2026-000123.' })
    number: string | null | undefined,
    @Ctx() { asker, loaders }: Context,
  ): Promise<PetitionType | null> {
    requireActor(asker);
    const uuid = parseOptionalId('id', id);
    if (uuid !== null && number) throw new InvalidInput('number', 'give id or number, not both');
    if (uuid === null && !number) throw new InvalidInput('id', 'give id or number');
    if (number && !NUMBER.test(number)) throw new InvalidInput('number', 'is no number of a petition');
    const petition = uuid
      ? await loaders.petitions.load(uuid)
      : await this.visible.byNumber(await loaders.standing(), number ?? '');
    if (!petition && number) await loaders.noteLook({ number });
    return petition && toPetitionType(petition);
  }

  @Query(() => PetitionConnection, {
    description: 'The petitions that the asker may see, those searched for where a filter says so.',
  })
  async petitions(
    @Arg('filter', () => PetitionFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: PetitionFilterInput | null | undefined,
    @Arg('orderBy', () => PetitionOrderEnum, { defaultValue: 'DUE_ON', description: 'In which order.' })
    order: PetitionOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() context: Context,
  ): Promise<Connection<PetitionType>> {
    const { asker, loaders } = context;
    requireActor(asker);
    const { page, request } = readListPage(args, keyOf[order].kind);
    const asked = { filter: searchOf(filter ?? {}), order, request };
    const read = await this.search.page(await loaders.standing(), asked, () =>
      commandContext(context, 'petitions', {}, this.now()),
    );
    return toConnection(
      page,
      read,
      (petition) => toPetitionType(petition),
      (petition) => encodeCursor(keyOf[order].of(petition), petition.id),
    );
  }
}
