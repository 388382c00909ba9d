import { daysBetween, type PlainDate } from '@lianxin/calendar';
import { connectionOf, DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Petition } from '../domain/petition';
import type { Channel, PetitionStatus, Purpose } from '../domain/vocabulary';
import type { PetitionReceiptType } from './case-parts';
import { ChannelEnum, PetitionStatusEnum, PurposeEnum } from './enums';

/** What is shown of a petition; the fields that take more than its state are resolved in petition-fields.ts. */
@Directive('@key(fields: "id")')
@ObjectType('Petition', { description: 'A petition (信访事项), as far as the asker may see it.' })
export class PetitionType {
  /** The state that the fields are read from; not part of the schema. */
  petition!: Petition;

  /** Set on the answers of registerPetition and confirmRequestHandOver only. */
  receipt!: PetitionReceiptType | null;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The number for people: XF-2026-000123.' })
  number!: string;

  @Field(() => ChannelEnum, { description: 'Where it came in (PR 17).' })
  channel!: Channel;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'Null until somebody sorted it; counts as an accusation until then.',
  })
  purpose!: Purpose | null;

  @Field(() => DateScalar, {
    description: 'The day of receipt, from which the first periods run (PR 22, 23).',
  })
  receivedAt!: PlainDate;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  registeredAt!: Date;

  @Field(() => PetitionStatusEnum, { description: 'Where it stands.' })
  status!: PetitionStatus;

  @Field(() => String, { description: 'What it is about, in a line.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Where the matter is.' })
  place!: string | null;

  @Field(() => Int, { description: 'How many people came or signed, representatives included.' })
  attendance!: number;

  @Field(() => String, { description: 'What the petitioner wrote or said.' })
  text!: string;

  @Field(() => Boolean, {
    description: 'Taken over from an older system: no supervision is opened for what was late then.',
  })
  historical!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from receipt to the delivered answer; null until then.',
  })
  answeredAfterDays!: number | null;
}

export const PetitionConnection = connectionOf('Petition', () => PetitionType);

/** The petition as the schema shows it. */
export const toPetitionType = (
  petition: Petition,
  receipt: PetitionReceiptType | null = null,
): PetitionType => {
  const { id, number, channel, purpose, receivedOn, registeredAt, status, subject, place, attendance, text } =
    petition;
  const shown = { id, number, channel, purpose, status, subject, place, attendance, text };
  return Object.assign(new PetitionType(), shown, {
    petition,
    receipt,
    receivedAt: receivedOn,
    registeredAt: new Date(registeredAt),
    historical: petition.historical,
    answeredAfterDays: petition.delivery ? daysBetween(petition.receivedOn, petition.delivery.on) : null,
  });
};
