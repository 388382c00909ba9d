import type { PlainDate } from '@lianxin/calendar';
import { DateScalar, DateTimeScalar, type EntityReference } from '@lianxin/subgraph';
import { Field, ObjectType } from 'type-graphql';
import type {
  CorrectionNeed,
  DeclineGround,
  LimitationKind,
  ProcedureOutcome,
  ProcedureRoute,
  ReopenGround,
} from '../../domain/intake/vocabulary';
import { PetitionerType } from '../case-parts';
import { Cadre, Unit } from '../refusals';
import {
  CorrectionNeedEnum,
  DeclineGroundEnum,
  LimitationKindEnum,
  ProcedureOutcomeEnum,
  ProcedureRouteEnum,
  ReopenGroundEnum,
} from './enums';

@ObjectType('LimitationPeriod', {
  description: 'A period of another law that runs meanwhile; the petition does not stop it.',
})
export class LimitationPeriodType {
  @Field(() => LimitationKindEnum, { description: 'Which.' })
  kind!: LimitationKind;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Against what.' })
  note!: string | null;
}

@ObjectType('AmendedField', { description: 'One thing that was corrected or added.' })
export class AmendedFieldType {
  @Field(() => String, { description: 'Its name, e.g. text or receivedOn.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'As it was said before; null where nothing was.' })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As it stands from then on; null where it was taken away.',
  })
  after!: string | null;
}

@ObjectType('PetitionAmendment', {
  description: 'A correction of what was registered; what was said first is kept.',
})
export class AmendmentType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => Unit, { nullable: true, description: 'The unit that corrected it.' })
  unit!: EntityReference | null;

  @Field(() => Cadre, { nullable: true, description: 'Its officer.' })
  officer!: EntityReference | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => [AmendedFieldType], { description: 'What changed, petitioners’ data apart.' })
  fields!: readonly AmendedFieldType[];

  @Field(() => [PetitionerType], {
    nullable: true,
    description: 'The petitioners as they were before, masked; null where their data didn’t change.',
  })
  petitionersBefore!: readonly PetitionerType[] | null;
}

@ObjectType('PetitionCorrection', { description: 'What the petitioner was asked for (补正, PR 19, 20).' })
export class CorrectionType {
  @Field(() => [CorrectionNeedEnum], { description: 'What kinds of things were missing.' })
  needs!: readonly CorrectionNeed[];

  @Field(() => String, { description: 'What exactly.' })
  what!: string;

  @Field(() => DateScalar, { description: 'When the petitioner was told.' })
  noticeOn!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day of his period.' })
  dueOn!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'When he answered; null where he didn’t.' })
  answeredOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What he added in words; null where nothing.' })
  answer!: string | null;

  @Field(() => Boolean, { description: 'Whether his period ended without an answer.' })
  lapsed!: boolean;
}

@ObjectType('PetitionGuidance', {
  description: 'The procedure to which the petitioner was led (导入法定途径, PR 22, 31).',
})
export class GuidanceType {
  @Field(() => ProcedureRouteEnum, { description: 'Which.' })
  route!: ProcedureRoute;

  @Field(() => Unit, { nullable: true, description: 'The competent organ, where it is a unit of the tree.' })
  organUnit!: EntityReference | null;

  @Field(() => String, { nullable: true, description: 'The competent organ in words.' })
  organ!: string | null;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => String, { description: 'What to bring.' })
  bring!: string;

  @Field(() => String, { description: 'Where to go.' })
  where!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the procedure’s own period; null where none is known.',
  })
  endsOn!: PlainDate | null;

  @Field(() => DateScalar, { description: 'When the petitioner was told.' })
  noticeOn!: PlainDate;

  @Field(() => ProcedureOutcomeEnum, {
    nullable: true,
    description: 'What came of it; null until it is known.',
  })
  outcome!: ProcedureOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the office learned of it.' })
  outcomeOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'What shows it.' })
  evidence!: string | null;
}

@ObjectType('DeclineContest', { description: 'What the petitioner says against a decline.' })
export class ContestType {
  @Field(() => DateScalar, { description: 'When he contested it.' })
  on!: PlainDate;

  @Field(() => String, { description: 'Why.' })
  reasons!: string;

  @Field(() => String, { nullable: true, description: 'What is new in it; null where nothing.' })
  newFacts!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a third person upheld the decline; null until he decided.',
  })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why he decided so.' })
  decision!: string | null;
}

@ObjectType('PetitionDecline', {
  description: 'A decline, proposed by one and decided by another (PR 19, 36).',
})
export class DeclineType {
  /** Which petition it cites; not part of the schema. */
  earlierId!: string;

  @Field(() => DeclineGroundEnum, { description: 'On which ground.' })
  ground!: DeclineGround;

  @Field(() => String, { description: 'Why facts and reasons are the same.' })
  reasons!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Cadre, { nullable: true, description: 'Who proposed it.' })
  proposedBy!: EntityReference | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a second person approved it; null until he decided.',
  })
  approved!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why he didn’t approve it.' })
  refusal!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the petitioner was told; null until then.' })
  noticeOn!: PlainDate | null;

  @Field(() => [ContestType], { description: 'What the petitioner said against it, oldest first.' })
  contests!: readonly ContestType[];
}

@ObjectType('PetitionWithdrawal', { description: 'That the petitioner took the petition back.' })
export class WithdrawalType {
  @Field(() => DateScalar, { description: 'When.' })
  on!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it; null where he did it in his own session.',
  })
  proof!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, where he said so.' })
  reason!: string | null;
}

@ObjectType('PetitionReopening', { description: 'That a closed petition was taken up again.' })
export class ReopeningType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => ReopenGroundEnum, { description: 'On which ground.' })
  ground!: ReopenGround;

  @Field(() => String, { description: 'The new facts, or what wasn’t carried out.' })
  reason!: string;

  @Field(() => String, { description: 'What shows it.' })
  evidence!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the answer from before reached the petitioner; null where there was none.',
  })
  answerBeforeDeliveredOn!: PlainDate | null;
}
