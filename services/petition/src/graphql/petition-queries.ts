import { requireActor } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { InvalidInput } from '@lianxin/kernel';
import {
  DateScalar,
  encodeCursor,
  PageArguments,
  parseOptionalId,
  parseShortText,
  readListPage,
  toConnection,
  type Connection,
} from '@lianxin/subgraph';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { VisiblePetitions } from '../application/ports';
import type { PetitionFilter, PetitionOrder, PetitionReader } from '../application/readers';
import { nextDueOn } from '../domain/next-due-on';
import type { Petition } from '../domain/petition';
import type { Channel, PetitionStatus, Purpose } from '../domain/vocabulary';
import type { Context } from './context';
import { ChannelEnum, PetitionOrderEnum, PetitionStatusEnum, PurposeEnum } from './enums';
import { PetitionConnection, PetitionType, toPetitionType } from './petition-type';

@InputType({ description: 'By which petitions are chosen; what is left out doesn’t matter.' })
export class PetitionFilterInput {
  @Field(() => [PetitionStatusEnum], { nullable: true, description: 'Where they stand.' })
  statuses?: PetitionStatus[] | null;

  @Field(() => [PurposeEnum], { nullable: true, description: 'What they are for.' })
  purposes?: Purpose[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that nobody has sorted; false: only the others.',
  })
  unsorted?: boolean | null;

  @Field(() => ChannelEnum, { nullable: true, description: 'Where they came in.' })
  channel?: Channel | null;

  @Field(() => ID, { nullable: true, description: 'The unit that answers for them.' })
  heldBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit to which they are offered and that hasn’t answered.',
  })
  offeredTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer who handles them.' })
  handlerId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'What an office owes next is due on this day or later.',
  })
  dueFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'An office owes something by this day.' })
  dueBy?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'A part of the subject.' })
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Taken over from an older system, or not.' })
  historical?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Came of a firm’s request that was handed over, or not.',
  })
  handedOver?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that may be anonymised on this day and aren’t yet: their retention has ended.',
  })
  erasableBy?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those that have no officer, because he left or none was named yet: the unit’s head names one.',
  })
  withoutOfficer?: boolean | null;
}

/** What of a filter is given; throws InvalidInput naming the field. */
export const filterOf = (input: PetitionFilterInput): PetitionFilter => {
  const given = {
    ...input,
    heldBy: parseOptionalId('filter.heldBy', input.heldBy),
    offeredTo: parseOptionalId('filter.offeredTo', input.offeredTo),
    handlerId: parseOptionalId('filter.handlerId', input.handlerId),
    subject: parseShortText('filter.subject', input.subject),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
};

const NUMBER = /^XF-\d{4}-\d{6,12}$/;

/** The queries `petition` and `petitions`. */
@Resolver()
export class PetitionQueries {
  constructor(
    private readonly visible: VisiblePetitions,
    private readonly list: PetitionReader,
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

  @Query(() => PetitionConnection, { description: 'The petitions that the asker may see.' })
  async petitions(
    @Arg('filter', () => PetitionFilterInput, {
      nullable: true,
      description: 'Which of them; all by default.',
    })
    filter: PetitionFilterInput | null | undefined,
    @Arg('orderBy', () => PetitionOrderEnum, { defaultValue: 'DUE_ON', description: 'In which order.' })
    order: PetitionOrder,
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { asker, loaders }: Context,
  ): Promise<Connection<PetitionType>> {
    requireActor(asker);
    const { page, request } = readListPage(args, 'day');
    const read = await this.list.page(await loaders.standing(), filterOf(filter ?? {}), order, request);
    const keyOf = (petition: Petition) => (order === 'DUE_ON' ? nextDueOn(petition) : petition.receivedOn);
    return toConnection(
      page,
      read,
      (petition) => toPetitionType(petition),
      (petition) => encodeCursor(keyOf(petition), petition.id),
    );
  }
}
