import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { petitionAbilities, petitionFacts } from '../../application/abilities';
import type { CaseDesk } from '../../application/case-desk';
import type { Now } from '../../application/ports';
import { isInForce } from '../../domain/findings/in-force';
import type { ConductWords, Referral } from '../../domain/findings/state';
import type { Petition } from '../../domain/petition';
import { DemandType } from '../case-parts';
import type { Context } from '../context';
import { PetitionType } from '../petition-type';
import {
  DemandAssistanceType,
  DemandExplanationType,
  DemandSolutionType,
  DissuasionType,
  ReferralType,
} from './findings-type';

const UNTOLD: ConductWords = { text: '', evidence: null, statement: null, attempt: null };

/** What is written of an act, for who works on the petition; nothing for who only looks on. */
const wordsOf = async (petition: Petition, { loaders }: Context) => {
  const [standing, known] = await Promise.all([loaders.standing(), loaders.around.load(petition)]);
  const may = petitionAbilities(standing).allows('decide', 'Petition', petitionFacts(petition, known));
  return (id: string): ConductWords => (may ? petition.personal?.conduct?.[id] : undefined) ?? UNTOLD;
};

const contestOf = ({ contest }: Referral): ReferralType['contest'] =>
  contest && {
    on: contest.on,
    reasons: contest.reasons,
    lifted: contest.decision?.lifted ?? null,
    decision: contest.decision?.reasons ?? null,
  };

/** What was done about a demand. */
@Resolver(() => DemandType)
export class DemandFindingsFields {
  @FieldResolver(() => DemandSolutionType, { nullable: true, description: 'Null until it is on record.' })
  solution(@Root() { work }: DemandType): DemandSolutionType | null {
    return work?.solution ?? null;
  }

  @FieldResolver(() => DemandExplanationType, { nullable: true, description: 'Null until it is on record.' })
  explanation(@Root() { work }: DemandType): DemandExplanationType | null {
    return work?.explanation ?? null;
  }

  @FieldResolver(() => [DemandAssistanceType], { description: 'Help with social assistance, in order.' })
  assistance(@Root() { work }: DemandType): readonly DemandAssistanceType[] {
    return work?.assistance ?? [];
  }
}

/** What was said and referred of acts. */
@Resolver(() => PetitionType)
export class PetitionFindingsFields {
  constructor(
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @FieldResolver(() => [DissuasionType], { description: 'Dissuasions on record, in order (PR 47).' })
  async dissuasions(
    @Root() { petition }: PetitionType,
    @Ctx() context: Context,
  ): Promise<readonly DissuasionType[]> {
    const dissuasions = petition.findings?.dissuasions ?? [];
    if (dissuasions.length === 0) return [];
    const words = await wordsOf(petition, context);
    return dissuasions.map(({ id, on, from }) => ({ id, on, from, text: words(id).text || null }));
  }

  @FieldResolver(() => [ReferralType], {
    description: 'Referrals of acts, in order; also those that weren’t approved or have ended (PR 47).',
  })
  async referrals(
    @Root() { petition }: PetitionType,
    @Ctx() context: Context,
  ): Promise<readonly ReferralType[]> {
    const referrals = petition.findings?.referrals ?? [];
    if (referrals.length === 0) return [];
    const words = await wordsOf(petition, context);
    const { today } = this.desk.factsAt(this.now());
    return referrals.map((referral) => {
      const { id, ground, act, actOn, organ, noticeOn, proposedOn, approved } = referral;
      const { text, evidence, statement, attempt } = words(id);
      return {
        ...{ id, ground, act, actOn, organ, noticeOn, proposedOn, text: text || null },
        ...{ evidence, statement, statementAttempt: attempt },
        emergencyAt: referral.emergencyAt === null ? null : new Date(referral.emergencyAt),
        approvedOn: approved?.on ?? null,
        until: approved?.until ?? null,
        inForce: isInForce(referral, today),
        contest: contestOf(referral),
      };
    });
  }
}
