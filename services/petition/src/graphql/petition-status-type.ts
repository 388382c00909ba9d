import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { Clock, DateScalar, MilestoneType } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { STATUS_LABELS } from '../application/labels';
import { noticeText, STAGE_LABELS } from '../application/petitioners-words';
import type { Facts } from '../domain/facts';
import { milestonesOf } from '../domain/milestones';
import { isQuiet, lastNewsOn } from '../domain/news';
import { answerClock, noticesOf } from '../domain/notices';
import type { Petition } from '../domain/petition';
import { clocksToldToPetitioner } from '../domain/petition-clocks';
import { bodiesToRate } from '../domain/rate-petition';
import { isOpenToOthers } from '../domain/visibility';
import type { PetitionStatus, RatedBody } from '../domain/vocabulary';
import { OpinionType, PetitionRatingType } from './case-parts';
import { toClock } from './clock-view';
import { PetitionStatusEnum, RatedBodyEnum } from './enums';
import { toOpinion } from './petition-parts';
import { Unit } from './refusals';

/** The petitioner's own view. */
@Directive('@shareable')
@ObjectType('PetitionStatusView', {
  description: 'A petition as its petitioner sees it; of an accusation the stage only (Art. 30).',
})
export class PetitionStatusType {
  @Field(() => ID, { description: 'UUIDv7; what ratePetition names.' })
  petitionId!: string;

  @Field(() => String, { description: 'The number on the receipt.' })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the firm’s request from which it was handed over; null where it wasn’t.',
  })
  requestNumber!: string | null;

  @Field(() => PetitionStatusEnum, { description: 'Where it stands.' })
  status!: PetitionStatus;

  @Field(() => String, { description: 'The same in plain words.' })
  stage!: string;

  @Field(() => DateScalar, { description: 'The day of receipt.' })
  receivedAt!: PlainDate;

  @Field(() => Unit, {
    nullable: true,
    description:
      'The unit that answers for it now; null for an accusation. Only its id can be read in a petitioner’s session.',
  })
  responsibleUnit!: { id: string } | null;

  @Field(() => [Clock], {
    description: 'The periods that bind the offices, and the petitioner’s own; none for an accusation.',
  })
  clocks!: Clock[];

  @Field(() => OpinionType, { nullable: true, description: 'The opinion or answer, once it is delivered.' })
  opinion!: OpinionType | null;

  @Field(() => [PetitionRatingType], { description: 'What the petitioner rated.' })
  ratings!: PetitionRatingType[];

  @Field(() => [RatedBodyEnum], { description: 'Who may still be rated; nobody has to.' })
  mayRate!: RatedBody[];

  @Field(() => String, { nullable: true, description: 'What it is about; null for an accusation.' })
  subject!: string | null;

  @Field(() => [MilestoneType], {
    description: 'The stages of its way in plain words; none for an accusation.',
  })
  milestones!: MilestoneType[];

  @Field(() => Clock, {
    nullable: true,
    description:
      'The clock by which the petitioner is to be answered (Art. 34); null before acceptance, once it is answered, and for an accusation.',
  })
  answerBy!: Clock | null;

  @Field(() => [String], {
    description:
      'What else the petitioner should know today, with dates and articles: what is owed to him, review (Art. 35), rating; none for an accusation.',
  })
  notices!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which something happened that is told here; null for an accusation.',
  })
  lastNewsOn!: PlainDate | null;

  @Field(() => Boolean, {
    description: 'Whether it is open and there has been no news for 30 days; false for an accusation.',
  })
  quiet!: boolean;
}

/** What of a petition is told beside its stage. */
type Told = Pick<
  PetitionStatusType,
  | 'responsibleUnit'
  | 'clocks'
  | 'opinion'
  | 'subject'
  | 'milestones'
  | 'answerBy'
  | 'notices'
  | 'lastNewsOn'
  | 'quiet'
>;

/** Of an accusation, and of what nobody has sorted, the stage only (Art. 30). */
const STAGE_ONLY: Told = {
  responsibleUnit: null,
  clocks: [],
  opinion: null,
  subject: null,
  milestones: [],
  answerBy: null,
  notices: [],
  lastNewsOn: null,
  quiet: false,
};

const told = (petition: Petition, facts: Facts, locale: Locale): Told => {
  const answer = answerClock(petition);
  return {
    responsibleUnit: { id: petition.heldBy.id },
    clocks: clocksToldToPetitioner(petition).map((clock) => toClock(clock, facts, locale)),
    opinion: petition.delivery ? toOpinion(petition) : null,
    subject: petition.subject,
    milestones: milestonesOf(petition, facts).map(({ stage, on, state }) => ({
      ...{ on, state },
      label: STAGE_LABELS[stage][locale === 'en' ? 'en' : 'zh'],
    })),
    answerBy: answer && toClock(answer, facts, locale),
    notices: noticesOf(petition, facts).map((notice) => noticeText(notice, locale)),
    lastNewsOn: lastNewsOn(petition),
    quiet: isQuiet(petition, facts),
  };
};

/** What a petitioner is shown today. */
export const toPetitionStatus = (petition: Petition, facts: Facts, locale: Locale): PetitionStatusType => {
  const { id: petitionId, number, status, receivedOn: receivedAt } = petition;
  const { zh, en } = STATUS_LABELS[status];
  const stage = { petitionId, number, status, receivedAt, stage: locale === 'en' ? en : zh };
  return Object.assign(new PetitionStatusType(), stage, {
    requestNumber: petition.origin?.requestNumber ?? null,
    ratings: petition.ratings.map(({ of, grade, at }) => ({ of, grade, at: new Date(at) })),
    mayRate: [...bodiesToRate(petition, facts)],
    ...(isOpenToOthers(petition) ? told(petition, facts, locale) : STAGE_ONLY),
  });
};
