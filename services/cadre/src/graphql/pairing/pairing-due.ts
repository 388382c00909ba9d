import { daysBetween, type PlainDate } from '@lianxin/calendar';
import { DateScalar } from '@lianxin/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import type { PairingDue, PairingDueKind } from '../../domain/pairing/due';
import type { SlotRole } from '../../domain/pairing/pairing';
import { PairingDueEnum, SlotRoleEnum } from './enums';

@ObjectType('PairingDue', { description: 'What has to happen next in a pairing, and by when.' })
export class PairingDueType {
  @Field(() => PairingDueEnum, { description: 'What.' })
  kind!: PairingDueKind;

  @Field(() => SlotRoleEnum, { nullable: true, description: 'With which mentor; null for a decision.' })
  role!: SlotRole | null;

  @Field(() => DateScalar, { description: 'The last day on which it is in time.' })
  dueOn!: PlainDate;

  @Field(() => Int, { description: 'Days from today to that day; 0 today, negative once it has passed.' })
  daysLeft!: number;
}

/** The limit as the client sees it on a day. */
export const toPairingDue = (due: PairingDue, today: PlainDate): PairingDueType =>
  Object.assign(new PairingDueType(), { ...due, daysLeft: daysBetween(today, due.dueOn) });
