import type { Asker } from '@lianxin/access';
import { Conflict, type CommandContext, type Uuid } from '@lianxin/kernel';
import type { Acting } from '../domain/acting';
import type { PetitionDecision } from '../domain/decide';
import type { Facts } from '../domain/facts';
import type { Petition } from '../domain/petition';
import {
  requestReReview,
  requestReview,
  type RequestReview as Request,
} from '../domain/review/request-review';
import type { ReviewStage } from '../domain/review/review';
import { isReviewable, unitReviewed } from '../domain/review/reviews-of';
import type { UnitFacts } from '../domain/unit';
import type { Wall } from '../domain/wall';
import type { CaseDesk } from './case-desk';
import type { PetitionOutcome, PetitionRepository } from './ports';
import { wallIn } from './walls';

/** What somebody asks for; where he asks in his session, the day is today. */
export type Asked = Omit<Request, 'above'>;

const DECISIONS = { REVIEW: requestReview, RE_REVIEW: requestReReview } as const;

/** Asks the next unit up, which the tree tells, for review or re-review. */
export class RequestReview {
  constructor(
    private readonly desk: CaseDesk,
    private readonly petitions: Pick<PetitionRepository, 'find'>,
  ) {}

  /** On behalf of the petitioner in his session, or recorded for him by an officer; throws as the desk does. */
  async execute(
    stage: ReviewStage,
    petitionId: Uuid,
    asked: Asked,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const petition = await this.reviewable(petitionId);
    const contested = petition && unitReviewed(petition, stage);
    const above = contested === null ? [] : await this.unitsAbove(contested);
    const units = above.map(({ id }) => id);
    const decide = (current: Petition, acting: Acting, facts: Facts, wall: Wall): PetitionDecision => {
      if (petition && unitReviewed(current, stage) !== contested)
        throw new Conflict('another unit answers for this petition by now');
      return DECISIONS[stage](current, { ...asked, above }, acting, facts, wall);
    };
    if (asker.kind !== 'CASE_SESSION')
      return this.desk.decide(asker, petitionId, context, decide, () => ({ units }));
    const known = await this.desk.walls.around(petition ? [petition] : [], { units });
    return this.desk.decideForPetitioner(asker, petitionId, context, (current, acting, facts) =>
      decide(current, acting, facts, wallIn(known)),
    );
  }

  /** Nothing is looked up of what can't be reviewed anyway, so that the time taken tells nothing of what is closed. */
  private async reviewable(petitionId: Uuid): Promise<Petition | null> {
    const petition = await this.petitions.find(petitionId);
    return petition?.purpose === 'CLAIM' && isReviewable(petition) ? petition : null;
  }

  private async unitsAbove(unitId: Uuid): Promise<readonly UnitFacts[]> {
    const unit = await this.desk.units.find(unitId);
    const above: UnitFacts[] = [];
    for (const id of unit?.ancestors ?? []) {
      const found = await this.desk.units.find(id);
      if (found) above.push(found);
    }
    return above;
  }
}
