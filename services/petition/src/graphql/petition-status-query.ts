import { requireCaseSession } from '@lianxin/access';
import { NotFound } from '@lianxin/kernel';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { CaseDesk } from '../application/case-desk';
import type { Now, PetitionRepository } from '../application/ports';
import type { Context } from './context';
import { PetitionStatusType, toPetitionStatus } from './petition-status-type';

/** The query `petitionStatus`. */
@Resolver()
export class PetitionStatusQuery {
  constructor(
    private readonly petitions: Pick<PetitionRepository, 'find'>,
    private readonly desk: CaseDesk,
    private readonly now: Now,
  ) {}

  @Query(() => PetitionStatusType, {
    description:
      'The petitioner’s own view of the petition that openPetition opened; UNAUTHENTICATED without that session.',
  })
  async petitionStatus(@Ctx() { asker, locale }: Context): Promise<PetitionStatusType> {
    const { caseId } = requireCaseSession(asker);
    const petition = await this.petitions.find(caseId);
    if (!petition) throw new NotFound('no petition with this id');
    return toPetitionStatus(petition, this.desk.factsAt(this.now()), locale);
  }
}
