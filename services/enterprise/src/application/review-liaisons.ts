import { unattended, type CommandContext, type Uuid } from '@lianxin/kernel';
import { reviewLiaison } from '../domain/review-liaison';
import type { EnterpriseDesk } from './enterprise-desk';
import { occasionOf } from './occasion-of';
import type { LiaisonRepository, LiaisonReviews, Now } from './ports';

const BATCH = 100;

/**
 * Looks at pairings and requests again once their liaison, officer or firm changed. What is to be looked at was written with the change itself
 * and is crossed out afterwards: a run that was killed is done again, and several processes may run at once.
 */
export class ReviewLiaisons {
  constructor(
    private readonly reviews: LiaisonReviews,
    private readonly pairings: LiaisonRepository,
    private readonly desk: EnterpriseDesk,
    private readonly now: Now,
    private readonly requests: { review(subjectId: Uuid): Promise<void> },
  ) {}

  /** Goes through all that is due now. */
  async execute(): Promise<void> {
    for (;;) {
      const context = unattended('reviewLiaison', 'review-liaisons', this.now());
      const due = await this.reviews.due(occasionOf(context).today, BATCH);
      for (const subjectId of new Set(due.map((review) => review.subjectId))) {
        for (const pairingId of await this.desk.register.activeOf(subjectId))
          await this.review(pairingId, context);
        await this.requests.review(subjectId);
      }
      await this.reviews.done(due.map(({ id }) => id));
      if (due.length < BATCH) return;
    }
  }

  private async review(pairingId: Uuid, context: CommandContext): Promise<void> {
    const { directory, enterprises } = this.desk;
    const pairing = await this.pairings.find(pairingId);
    if (!pairing || pairing.liaisonId === null) return;
    const { liaisonId, enterpriseId } = pairing;
    const [cadre, kin, firm] = await Promise.all([
      directory.findCadre(liaisonId),
      directory.kinOf(liaisonId),
      enterprises.find(enterpriseId),
    ]);
    if (!cadre || !firm) return;
    const facts = { occasion: occasionOf(context), cadre, kin, firm };
    await this.pairings.change(
      pairingId,
      (current) =>
        // Another liaison came meanwhile: his own review is in the queue.
        current.liaisonId === liaisonId ? reviewLiaison(current, facts) : { kind: 'accepted', events: [] },
      context,
    );
  }
}
