import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, given, parseOptionalId, parseShortText } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { RequestFilter } from '../../application/request/readers';
import type { RequestCategory, RequestStatus } from '../../domain/request/vocabulary';
import { RequestCategoryEnum, RequestStatusEnum } from './enums';

@InputType({ description: 'By which requests are chosen; what is left out doesn’t matter.' })
export class ServiceRequestFilterInput {
  @Field(() => [RequestStatusEnum], { nullable: true, description: 'Where they stand.' })
  statuses?: RequestStatus[] | null;

  @Field(() => [RequestCategoryEnum], { nullable: true, description: 'What is asked for.' })
  categories?: RequestCategory[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Urgent ones, or the others.' })
  urgent?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The unit that answers for them.' })
  heldBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit to which they are offered.' })
  offeredTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The officer who works on them.' })
  handlerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The firm that asks; complaints only where the asker’s own unit answers for them.',
  })
  enterpriseId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or later.' })
  receivedFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Asked on this day or earlier.' })
  receivedTo?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'What is due first is due on this day or later.' })
  dueFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'An office owes something by this day.' })
  dueBy?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those that have no officer, because he left or none was named yet: the unit’s head names one.',
  })
  withoutOfficer?: boolean | null;

  @Field(() => String, { nullable: true, description: 'A part of the subject.' })
  subject?: string | null;
}

/** What of a filter is given; throws InvalidInput naming the field. */
export const filterOf = (input: ServiceRequestFilterInput): RequestFilter =>
  given({
    ...input,
    heldBy: parseOptionalId('filter.heldBy', input.heldBy),
    offeredTo: parseOptionalId('filter.offeredTo', input.offeredTo),
    handlerId: parseOptionalId('filter.handlerId', input.handlerId),
    enterpriseId: parseOptionalId('filter.enterpriseId', input.enterpriseId),
    subject: parseShortText('filter.subject', input.subject),
  });
