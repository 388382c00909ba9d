import type { PlainDate } from '@lianxin/calendar';
import type { Uuid } from '@lianxin/kernel';
import { DateScalar, DateTimeScalar } from '@lianxin/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChecklistItem } from '../../domain/pairing/checklist';
import type {
  DepartureCause,
  GoalProgress,
  Pairing,
  ProbationOutcome,
  SlotException,
  SlotRole,
} from '../../domain/pairing/pairing';
import type { PairingWarningKind } from '../../domain/pairing/warnings';
import {
  ChecklistItemEnum,
  DepartureCauseEnum,
  GoalProgressEnum,
  PairingWarningEnum,
  ProbationOutcomeEnum,
  SlotExceptionEnum,
  SlotRoleEnum,
  SlotStateEnum,
} from './enums';

@ObjectType('PastMentor', { description: 'Somebody who held a slot before.' })
export class PastMentorType {
  @Field(() => DateScalar, { description: 'His first day in the slot.' })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'The first day without him.' })
  until!: PlainDate;

  @Field(() => DepartureCauseEnum, { description: 'Why he left.' })
  cause!: DepartureCause;

  mentorId!: Uuid;
}

@ObjectType('Slot', { description: 'One of the two mentors’ places in a pairing.' })
export class SlotType {
  @Field(() => SlotRoleEnum, { description: 'Which of the two.' })
  role!: SlotRole;

  @Field(() => SlotStateEnum, { description: 'Whether somebody holds it.' })
  state!: 'FILLED' | 'VACANT';

  @Field(() => DateScalar, { description: 'Since when it is held, or vacant.' })
  since!: PlainDate;

  @Field(() => [SlotExceptionEnum], { description: 'From which defaults the choice departed.' })
  exceptions!: SlotException[];

  @Field(() => String, {
    nullable: true,
    description: 'Why it departed from them, or why the slot is empty.',
  })
  reason!: string | null;

  @Field(() => [PastMentorType], { description: 'Who held it before, the first one first.' })
  past!: PastMentorType[];

  mentorId!: Uuid | null;
  pairing!: Pairing;
}

@ObjectType('PairingTerm', { description: 'The recruit’s probation, over which the pairing lasts (CSL 34).' })
export class PairingTermType {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: PlainDate;

  @Field(() => DateScalar, { description: 'The first day after it, extensions included.' })
  until!: PlainDate;
}

@ObjectType('GoalReview', { description: 'A look at a growth goal.' })
export class GoalReviewType {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => GoalProgressEnum, { description: 'How it stood.' })
  progress!: GoalProgress;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  remark!: string | null;

  @Field(() => ID, { description: 'The cadre who looked.' })
  reviewerId!: Uuid;
}

@ObjectType('GrowthGoal', { description: 'A goal of the recruit’s growth plan.' })
export class GrowthGoalType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => String, { description: 'What is to be reached.' })
  text!: string;

  @Field(() => DateScalar, { description: 'By when.' })
  dueOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day on which it was set.' })
  setOn!: PlainDate;

  @Field(() => [GoalReviewType], { description: 'How it went, the oldest first.' })
  reviews!: GoalReviewType[];
}

@ObjectType('MentorMeeting', { description: 'A logged meeting of the recruit with a mentor.' })
export class MentorMeetingType {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: Uuid;

  @Field(() => SlotRoleEnum, { description: 'With which mentor.' })
  role!: SlotRole;

  @Field(() => DateScalar, { description: 'The day of the meeting.' })
  metOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The day on which it was logged.' })
  loggedOn!: PlainDate;

  @Field(() => String, { description: 'What it was about.' })
  topic!: string;

  mentorId!: Uuid;
}

@ObjectType('PairingEvaluation', {
  description: 'What one of a pair said of the other; for its author and the organization department only.',
})
export class PairingEvaluationType {
  @Field(() => Int, { description: '1 (worst) to 5 (best).' })
  grade!: number;

  @Field(() => String, { nullable: true, description: 'In words.' })
  remark!: string | null;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => ID, { description: 'The cadre who said it.' })
  authorId!: Uuid;

  @Field(() => ID, { description: 'The cadre of whom it was said.' })
  aboutId!: Uuid;
}

@ObjectType('ProbationExtension', { description: 'A longer probation after a long absence.' })
export class ProbationExtensionType {
  @Field(() => Int, { description: 'The absence, in working days.' })
  absenceWorkingDays!: number;

  @Field(() => DateScalar, { description: 'The first day after the longer probation.' })
  until!: PlainDate;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  on!: PlainDate;

  @Field(() => String, { description: 'The version of the rule table it was decided under.' })
  ruleVersion!: string;
}

@ObjectType('PairingChecklistEntry', { description: 'Something to be done before the probation is decided.' })
export class ChecklistEntryType {
  @Field(() => ChecklistItemEnum, { description: 'What.' })
  item!: ChecklistItem;

  @Field(() => Boolean, { description: 'Whether it is still open.' })
  open!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it holds the decision back: only the recruit’s own duty does.',
  })
  holdsBack!: boolean;
}

@ObjectType('PairingWarning', { description: 'Something owed, or late; it never holds the recruit back.' })
export class PairingWarningType {
  @Field(() => PairingWarningEnum, { description: 'What.' })
  kind!: PairingWarningKind;

  @Field(() => SlotRoleEnum, { nullable: true, description: 'The slot concerned.' })
  role!: SlotRole | null;

  @Field(() => ID, { nullable: true, description: 'The mentor who owed it.' })
  mentorId!: Uuid | null;

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: PlainDate;

  @Field(() => ChecklistItemEnum, { nullable: true, description: 'What of the checklist is open.' })
  item!: ChecklistItem | null;
}

@ObjectType('ProbationVerdict', { description: 'The decision on a probation (CSL 34).' })
export class ProbationVerdictType {
  @Field(() => ProbationOutcomeEnum, { description: 'Passed or not.' })
  outcome!: ProbationOutcome;

  @Field(() => DateScalar, { description: 'The day of the decision.' })
  on!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day on which it was in time.' })
  dueOn!: PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of the induction training (CSL 67), 0 to 100.',
  })
  inductionScore!: number | null;

  @Field(() => [String], { description: 'Quarters ("2026Q1") in which he took part in the study.' })
  studiedQuarters!: string[];

  @Field(() => Boolean, { description: 'Whether a second officer agreed although his own duty was open.' })
  overridden!: boolean;

  @Field(() => String, { description: 'The version of the rule table it was decided under.' })
  ruleVersion!: string;
}

@ObjectType('PairingHistoryEntry', { description: 'One step of a pairing’s history, without its content.' })
export class PairingHistoryEntryType {
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => String, { description: 'What happened, e.g. pairing.slot-vacated.' })
  type!: string;

  @Field(() => String, { description: 'The same in the reader’s language.' })
  label!: string;
}
