import { requireActor, type Locale } from '@lianxin/access';
import { shanghaiDateOf } from '@lianxin/calendar';
import { parseId, type EntityReference } from '@lianxin/subgraph';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { describeRouteReason, describeRouteRemark, describeSubject } from '../application/matter-words';
import type { Now } from '../application/ports';
import type { ProposeRoutes } from '../application/propose-routes';
import type { Confidence } from '../domain/routing/recognise-subject';
import type { RoutePart, RouteProposal, RouteProposals, RouteWay } from '../domain/routing/route-proposal';
import type { Context } from './context';
import { ConfidenceEnum, RoutePartEnum, RouteWayEnum, SubjectEnum } from './matter-enums';
import { Unit } from './refusals';

@ObjectType('RouteProposal', { description: 'A unit that may be competent for a petition, and why.' })
export class RouteProposalType {
  @Field(() => Unit, { nullable: true, description: 'The unit.' })
  unit!: EntityReference | null;

  @Field(() => RoutePartEnum, { description: 'As what it is proposed.' })
  part!: RoutePart;

  @Field(() => RouteWayEnum, { description: 'What to do.' })
  way!: RouteWay;

  @Field(() => ConfidenceEnum, { description: 'How sure that is.' })
  confidence!: Confidence;

  @Field(() => [String], { description: 'Why, each reason in a sentence.' })
  reasons!: readonly string[];
}

@ObjectType('RecognisedSubject', { description: 'What the words of a petition speak of.' })
export class RecognisedSubjectType {
  @Field(() => SubjectEnum, { description: 'The subject.' })
  subject!: string;

  @Field(() => String, { description: 'Its name in the reader’s language.' })
  label!: string;
}

@ObjectType('RouteProposals', {
  description: 'Where a petition may go. A clerk decides; nothing is handed over by itself.',
})
export class RouteProposalsType {
  @Field(() => [RecognisedSubjectType], { description: 'What its words speak of, the likeliest first.' })
  subjects!: readonly RecognisedSubjectType[];

  @Field(() => [RouteProposalType], { description: 'At most five units, the likeliest first.' })
  proposals!: readonly RouteProposalType[];

  @Field(() => String, {
    nullable: true,
    description: 'Why nothing is proposed; null where something is.',
  })
  remark!: string | null;
}

const toProposal = ({ unitId, reasons, ...proposal }: RouteProposal, locale: Locale): RouteProposalType => ({
  ...proposal,
  unit: { id: unitId },
  reasons: reasons.map((reason) => describeRouteReason(reason, locale)),
});

const toType = ({ subjects, proposals, remark }: RouteProposals, locale: Locale): RouteProposalsType => ({
  subjects: subjects.map((subject) => ({ subject, label: describeSubject(subject, locale) })),
  proposals: proposals.map((proposal) => toProposal(proposal, locale)),
  remark: remark && describeRouteRemark(remark, locale),
});

/** The query `routeProposals`. */
@Resolver()
export class RouteProposalsQuery {
  constructor(
    private readonly routes: ProposeRoutes,
    private readonly now: Now,
  ) {}

  @Query(() => RouteProposalsType, {
    nullable: true,
    description:
      'Units that may be competent, by the words and the place of a petition and the table of competences; litigation to the political-legal organs (Art. 22), an accusation to the discipline organ only (Art. 30), never to who is accused. For those who work on the petition; null where the asker knows of none, FORBIDDEN for other readers.',
  })
  async routeProposals(
    @Arg('petitionId', () => ID, { description: 'For which petition.' }) id: string,
    @Ctx() { asker, loaders, locale }: Context,
  ): Promise<RouteProposalsType | null> {
    requireActor(asker);
    const petition = await loaders.petitions.load(parseId('petitionId', id));
    if (!petition) return null;
    const today = shanghaiDateOf(this.now());
    return toType(await this.routes.execute(await loaders.standing(), petition, today), locale);
  }
}
