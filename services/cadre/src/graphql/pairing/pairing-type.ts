import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { connectionOf, DateScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Pairing, ProbationDecision, Slot } from '../../domain/pairing/pairing';
import type { PairingStatus } from '../../domain/pairing/transitions';
import { PairingStatusEnum } from './enums';
import {
  GoalReviewType,
  GrowthGoalType,
  MentorMeetingType,
  PairingTermType,
  PastMentorType,
  ProbationExtensionType,
  ProbationVerdictType,
  SlotType,
} from './pairing-parts';

/** A pairing as those see it whom it concerns; what depends on the asker is read by its fields. */
@Directive('@key(fields: "id")')
@ObjectType('Pairing', { description: 'A recruit with his two mentors over his probation (导师制).' })
export class PairingType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => PairingStatusEnum, { description: 'How it stands.' })
  status!: PairingStatus;

  @Field(() => SlotType, { description: 'The leading cadre’s place.' })
  lead!: SlotType;

  @Field(() => SlotType, { description: 'The mid-level cadre’s place.' })
  middle!: SlotType;

  @Field(() => PairingTermType, { description: 'The recruit’s probation.' })
  term!: PairingTermType;

  @Field(() => DateScalar, { description: 'The day of the proposal.' })
  proposedOn!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which the mentors accompany him.',
  })
  activeFrom!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day after it; null while it is live.' })
  closedOn!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was rejected, ended, or completed with a vacancy.',
  })
  closingReason!: string | null;

  @Field(() => [GrowthGoalType], { description: 'The growth plan, in the order in which it was made.' })
  goals!: GrowthGoalType[];

  @Field(() => [MentorMeetingType], { description: 'Logged meetings, in the order of their logging.' })
  meetings!: MentorMeetingType[];

  @Field(() => [ProbationExtensionType], { description: 'How the probation was extended.' })
  extensions!: ProbationExtensionType[];

  @Field(() => ProbationVerdictType, { nullable: true, description: 'The decision on the probation.' })
  decision!: ProbationVerdictType | null;

  pairing!: Pairing;
}

export const PairingConnection = connectionOf('Pairing', () => PairingType);

const toSlot = (slot: Slot, pairing: Pairing): SlotType =>
  Object.assign(new SlotType(), {
    ...slot,
    pairing,
    exceptions: [...slot.exceptions],
    state: slot.mentorId === null ? 'VACANT' : 'FILLED',
    past: slot.past.map((one) => Object.assign(new PastMentorType(), one)),
  });

const toVerdict = ({ induction, override, ...decision }: ProbationDecision): ProbationVerdictType =>
  Object.assign(new ProbationVerdictType(), {
    ...decision,
    inductionScore: induction?.score ?? null,
    studiedQuarters: [...decision.studiedQuarters],
    overridden: override !== null,
  });

/** The pairing as the client sees it. */
export const toPairingType = (pairing: Pairing): PairingType =>
  Object.assign(new PairingType(), {
    id: pairing.id,
    status: pairing.status,
    lead: toSlot(pairing.lead, pairing),
    middle: toSlot(pairing.middle, pairing),
    term: Object.assign(new PairingTermType(), pairing.term),
    proposedOn: pairing.proposedOn,
    activeFrom: pairing.activeFrom,
    closedOn: pairing.closedOn,
    closingReason: pairing.closingReason,
    goals: pairing.goals.map((goal) =>
      Object.assign(new GrowthGoalType(), {
        ...goal,
        reviews: goal.reviews.map((review) => Object.assign(new GoalReviewType(), review)),
      }),
    ),
    meetings: pairing.meetings.map((one) => Object.assign(new MentorMeetingType(), one)),
    extensions: pairing.extensions.map((one) => Object.assign(new ProbationExtensionType(), one)),
    decision: pairing.decision && toVerdict(pairing.decision),
    pairing,
  });
