import type { Asker } from '@lianxin/access';
import type { CommandContext, Uuid } from '@lianxin/kernel';
import { approveDecline, type ApproveDecline } from '../../domain/intake/approve-decline';
import { declinePetition, type DeclinePetition } from '../../domain/intake/decline-petition';
import type { Earlier } from '../../domain/intake/earlier-petition';
import type { Petition } from '../../domain/petition';
import type { CaseDesk } from '../case-desk';
import type { PetitionOutcome, VisiblePetitions } from '../ports';
import type { Standing } from '../standing';

type Visible = Pick<VisiblePetitions, 'byIds' | 'byNumber'>;

/** Proposals to decline a petition, and what a second person decides on them; both rest on the earlier one as it is then. */
export class Declines {
  constructor(
    private readonly desk: CaseDesk,
    private readonly visible: Visible,
  ) {}

  /** An earlier petition that the asker may not see is none: EARLIER_PETITION_UNKNOWN. */
  async propose(
    petitionId: Uuid,
    { earlierNumber, ...proposal }: Omit<DeclinePetition, 'earlier'> & { readonly earlierNumber: string },
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const standing = await this.desk.walls.of(asker);
    const cited = await this.visible.byNumber(standing, earlierNumber);
    const earlier = await this.earlierOf(standing, petitionId, cited);
    return this.desk.decide(asker, petitionId, context, (petition, acting, facts) =>
      declinePetition(petition, { ...proposal, earlier }, acting, facts),
    );
  }

  /** The earlier petition is looked up anew; one that the second person may not see is none. */
  async decide(
    petitionId: Uuid,
    decision: Omit<ApproveDecline, 'earlier'>,
    asker: Asker,
    context: CommandContext,
  ): Promise<PetitionOutcome> {
    const standing = await this.desk.walls.of(asker);
    const [seen] = await this.visible.byIds(standing, [petitionId]);
    const citedId = seen?.declines?.at(-1)?.earlierId;
    const [cited = null] = citedId === undefined ? [] : await this.visible.byIds(standing, [citedId]);
    const earlier = await this.earlierOf(standing, petitionId, cited);
    return this.desk.decide(asker, petitionId, context, (petition, acting, facts) =>
      // What was proposed since the look rests on another petition.
      approveDecline(
        petition,
        { ...decision, earlier: petition.declines?.at(-1)?.earlierId === citedId ? earlier : null },
        acting,
        facts,
      ),
    );
  }

  private async earlierOf(
    standing: Standing,
    petitionId: Uuid,
    cited: Petition | null,
  ): Promise<Earlier | null> {
    if (!cited) return null;
    const [seen] = await this.visible.byIds(standing, [petitionId]);
    const [its, ours] = await Promise.all([
      this.desk.units.find(cited.heldBy.id),
      seen ? this.desk.units.find(seen.heldBy.id) : null,
    ]);
    return { petition: cited, aboveItsHolder: its?.ancestors ?? [], aboveOurs: ours?.ancestors ?? [] };
  }
}
