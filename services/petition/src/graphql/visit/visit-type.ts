import type { PlainDate } from '@lianxin/calendar';
import {
  connectionOf,
  DateScalar,
  DateTimeScalar,
  describedEnum,
  type EntityReference,
} from '@lianxin/subgraph';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  VISIT_OUTCOMES,
  VISIT_STATUSES,
  type Visit,
  type VisitOutcome,
  type VisitStatus,
} from '../../domain/visit/visit';
import type { Context } from '../context';
import { PetitionType, toPetitionType } from '../petition-type';
import { Unit } from '../refusals';

export const VisitStatusEnum = describedEnum('VisitStatus', 'Where a visit stands.', VISIT_STATUSES, {
  WAITING: 'In the queue (候访).',
  CALLED: 'Called to a window (接待中).',
  CONCLUDED: 'Ended, with its outcome.',
});

export const VisitOutcomeEnum = describedEnum('VisitOutcome', 'How a visit ended.', VISIT_OUTCOMES, {
  REGISTERED: 'What was asked for was registered (PR 22).',
  ADDED_TO_CASE: 'Something was added to a petition that is registered.',
  INQUIRY: 'Only a question, of a case or of the procedure.',
  LEFT: 'Left before anything was said.',
});

/** A visit; the petition comes by its own field, as far as the asker may know of it. */
@ObjectType('Visit', {
  description:
    'One visit to a desk (来访接待): a ticket and a head count; who came and why stands in the petition only.',
})
export class VisitType {
  /** Not part of the schema. */
  visit!: Visit;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'The number that is called; from 1 each day at each desk.' })
  ticket!: number;

  @Field(() => DateScalar, { description: 'The day, in Shanghai.' })
  day!: PlainDate;

  @Field(() => Int, { description: 'How many came together.' })
  attendance!: number;

  @Field(() => VisitStatusEnum, { description: 'Where it stands.' })
  status!: VisitStatus;

  @Field(() => String, { nullable: true, description: 'The window to which it was called last.' })
  window!: string | null;

  @Field(() => [Unit], { description: 'Units that receive together with the desk’s own (联合接访).' })
  withUnits!: readonly EntityReference[];

  @Field(() => VisitOutcomeEnum, { nullable: true, description: 'How it ended; null until then.' })
  outcome!: VisitOutcome | null;

  @Field(() => DateTimeScalar, { description: 'When the ticket was given.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was called last; null until then.' })
  calledAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  concludedAt!: Date | null;
}

export const VisitConnection = connectionOf('Visit', () => VisitType);

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** The visit as the schema shows it. */
export const toVisitType = (visit: Visit): VisitType => {
  const { id, ticket, day, attendance, status, window, outcome } = visit;
  return Object.assign(new VisitType(), {
    ...{ visit, id, ticket, day, attendance, status, window, outcome },
    withUnits: visit.withUnits.map((unitId) => ({ id: unitId })),
    receivedAt: new Date(visit.receivedAt),
    calledAt: instant(visit.calledAt),
    concludedAt: instant(visit.concludedAt),
  });
};

/** The petition of a visit. */
@Resolver(() => VisitType)
export class VisitFields {
  @FieldResolver(() => PetitionType, {
    nullable: true,
    description:
      'The petition that it led to, or was about; null where there is none that the asker may see.',
  })
  async petition(@Root() { visit }: VisitType, @Ctx() { loaders }: Context): Promise<PetitionType | null> {
    const petition = visit.petitionId === null ? null : await loaders.petitions.load(visit.petitionId);
    return petition && toPetitionType(petition);
  }
}
