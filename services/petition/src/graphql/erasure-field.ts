import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseDesk } from '../application/case-desk';
import type { Now } from '../application/ports';
import { isProposed } from '../domain/erase-personal-data';
import { erasableFrom } from '../domain/retention';
import { PetitionType } from './petition-type';

@ObjectType('PetitionErasure', { description: 'How far a petition is from being anonymised (PIPL 47).' })
export class PetitionErasureType {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it may be; null as long as the petition isn’t closed.',
  })
  possibleFrom!: PlainDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the petitioner asked for it.' })
  requestedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the first of two persons has proposed it.' })
  proposed!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Since when nothing names a person any more.' })
  anonymisedOn!: PlainDate | null;
}

/** What a petition tells of its erasure. */
@Resolver(() => PetitionType)
export class PetitionErasureField {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => PetitionErasureType, { description: 'When, and how far, it is anonymised.' })
  erasure(@Root() { petition }: PetitionType): PetitionErasureType {
    const { erasing } = petition;
    return Object.assign(new PetitionErasureType(), {
      possibleFrom: erasableFrom(petition, this.desk.factsAt(this.now()).rules),
      requestedAt: erasing?.requestedAt ? new Date(erasing.requestedAt) : null,
      proposed: isProposed(petition),
      anonymisedOn: erasing?.anonymisedOn ?? null,
    });
  }
}
