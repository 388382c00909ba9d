import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, given, parseOptionalId } from '@lianxin/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { PairingFilter } from '../../application/pairing/ports';
import type { PairingStatus } from '../../domain/pairing/transitions';
import { PairingStatusEnum } from './enums';

@InputType({ description: 'By which pairings are chosen; what is left out doesn’t matter.' })
export class PairingFilterInput {
  @Field(() => [PairingStatusEnum], { nullable: true, description: 'In one of these states.' })
  statuses?: PairingStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of recruits of this very unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of recruits of this unit or of one below it.' })
  withinId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this recruit.' })
  recruitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In which this cadre holds a slot now.' })
  mentorId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Live, and with or without a vacant slot.' })
  vacant?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'A log or the decision is due by this day.' })
  dueBy?: PlainDate | null;
}

/** The filter as a reader takes it; throws InvalidInput for what is no id. */
export const pairingFilterOf = (input: PairingFilterInput): PairingFilter =>
  given({
    statuses: input.statuses,
    unitId: parseOptionalId('filter.unitId', input.unitId),
    withinId: parseOptionalId('filter.withinId', input.withinId),
    recruitId: parseOptionalId('filter.recruitId', input.recruitId),
    mentorId: parseOptionalId('filter.mentorId', input.mentorId),
    vacant: input.vacant,
    dueBy: input.dueBy,
  });
