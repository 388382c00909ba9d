import type { PlainDate } from '@lianxin/calendar';
import type { OfferKind } from '@lianxin/casework';
import { DateScalar, DateTimeScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { TransferKindEnum } from './enums';
import { Unit } from './refusals';

@ObjectType('Objection', { description: 'Why a unit that is offered a petition objects to it (PR 23).' })
export class ObjectionType {
  @Field(() => String, { description: 'Its reasons.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { description: 'When it objected.' })
  at!: Date;
}

@ObjectType('PetitionOffer', { description: 'An offer to another unit that isn’t settled yet (PR 22, 23).' })
export class PetitionOfferType {
  @Field(() => TransferKindEnum, { description: 'Transferred, or assigned with a report back.' })
  kind!: OfferKind;

  @Field(() => Unit, { nullable: true, description: 'The unit to which it is offered.' })
  unit!: EntityReference;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  at!: Date;

  @Field(() => String, { description: 'Why that unit.' })
  reason!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the report back of an assignment.',
  })
  reportBackBy!: PlainDate | null;

  @Field(() => ObjectionType, { nullable: true, description: 'The objection that waits for the sender.' })
  objection!: ObjectionType | null;
}

@ObjectType('PetitionExtension', { description: 'More days that the unit asked its head for (PR 34).' })
export class PetitionExtensionType {
  @Field(() => Int, { description: 'How many calendar days.' })
  days!: number;

  @Field(() => String, { description: 'Why; the petitioner is told.' })
  reason!: string;

  @Field(() => Boolean, { description: 'Whether the head granted them.' })
  granted!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the petitioner was told the reason; null until it was granted.',
  })
  noticeOn!: PlainDate | null;
}
