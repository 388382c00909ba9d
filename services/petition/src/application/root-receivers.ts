import { NotFound, type Uuid } from '@lianxin/kernel';
import type { RootReceiver } from '../domain/matter/return-to-root';
import type { Petition } from '../domain/petition';
import type { UnitFacts } from '../domain/unit';
import type { CadreDirectory, Successions, UnitDirectory, VisiblePetitions } from './ports';
import type { Standing } from './standing';

/** How many links back a root is looked for. */
const FURTHEST = 50;

/** Finds who first received the root of a matter. */
export class RootReceivers {
  constructor(
    private readonly visible: Pick<VisiblePetitions, 'byIds'>,
    private readonly directory: UnitDirectory & CadreDirectory & Successions,
  ) {}

  /**
   * Who first received the earliest petition that repeats lead back to, as far as the asker may read them: the unit or its
   * successor, and the officer as long as he serves there. Null where the unit is gone without one.
   */
  async of(standing: Standing, earlier: Petition): Promise<RootReceiver | null> {
    const { unitId, officerId } = (await this.rootOf(standing, earlier)).responsibility.first;
    const unit = await this.unitNow(unitId);
    if (unit === null) return null;
    const cadre = officerId === null ? null : await this.directory.cadre(officerId);
    return { unit, officerId: cadre?.serving && cadre.unitId === unit.id ? officerId : null };
  }

  private async rootOf(standing: Standing, earlier: Petition): Promise<Petition> {
    let root = earlier;
    const seen = new Set<Uuid>([earlier.id]);
    for (let back = 0; back < FURTHEST; back += 1) {
      const ids = repeatsOf(root).filter((id) => !seen.has(id));
      for (const id of ids) seen.add(id);
      const [before] = [...(await this.visible.byIds(standing, ids))].sort((a, b) =>
        a.receivedOn < b.receivedOn ? -1 : 1,
      );
      if (!before) break;
      root = before;
    }
    return root;
  }

  private async unitNow(unitId: Uuid): Promise<UnitFacts | null> {
    const unit = await this.directory.find(unitId);
    if (unit?.active) return unit;
    try {
      return await this.directory.successorOf(unitId);
    } catch (error) {
      // A successor of which nothing was told yet is none for now.
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}

const repeatsOf = ({ links = [] }: Petition): readonly Uuid[] =>
  links.filter(({ relation }) => relation === 'REPEAT').map(({ earlierId }) => earlierId);
