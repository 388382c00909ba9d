import type { Locale } from '@lianxin/access';
import type { PlainDate } from '@lianxin/calendar';
import { Clock, DateScalar } from '@lianxin/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { STATUS_LABELS } from '../application/labels';
import type { Facts } from '../domain/facts';
import type { Petition } from '../domain/petition';
import { bodiesToRate } from '../domain/rate-petition';
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
}

/** What a petitioner is shown today. */
export const toPetitionStatus = (petition: Petition, facts: Facts, locale: Locale): PetitionStatusType => {
  const { id: petitionId, number, status, receivedOn: receivedAt } = petition;
  const isClosedMatter = petition.purpose === 'ACCUSATION' || petition.purpose === null;
  const { zh, en } = STATUS_LABELS[status];
  const stage = { petitionId, number, status, receivedAt, stage: locale === 'en' ? en : zh };
  return Object.assign(new PetitionStatusType(), stage, {
    requestNumber: petition.origin?.requestNumber ?? null,
    responsibleUnit: isClosedMatter ? null : { id: petition.heldBy.id },
    clocks: isClosedMatter ? [] : petition.clocks.map((clock) => toClock(clock, facts, locale)),
    opinion: isClosedMatter || !petition.delivery ? null : toOpinion(petition),
    ratings: petition.ratings.map(({ of, grade, at }) => ({ of, grade, at: new Date(at) })),
    mayRate: [...bodiesToRate(petition, facts)],
  });
};
