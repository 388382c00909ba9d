import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import type { MatterLinks } from '../application/matter-links';
import type { VisiblePetitions } from '../application/ports';
import type { Standing } from '../application/standing';
import type { MatterRelation } from '../domain/matter/relation';
import type { Petition } from '../domain/petition';

/** Another petition to which one is linked, or that is linked to it. */
export interface Related {
  readonly petition: Petition;
  readonly relation: MatterRelation;
  readonly earlier: boolean;
}

/** Loads the links of many petitions, as far as the asker may read the other ones. */
export const relatedLoader = (
  links: MatterLinks,
  visible: Pick<VisiblePetitions, 'byIds'>,
  standing: () => Promise<Standing>,
) =>
  new DataLoader<Uuid, readonly Related[]>(async (ids) => {
    const pairs = await links.of(ids);
    const others = [...new Set(pairs.flatMap(({ petitionId, earlierId }) => [petitionId, earlierId]))];
    const seen = new Map((await visible.byIds(await standing(), others)).map((one) => [one.id, one]));
    return ids.map((id) =>
      pairs.flatMap(({ petitionId, earlierId, relation }) => {
        if (id !== petitionId && id !== earlierId) return [];
        const earlier = id === petitionId;
        const petition = seen.get(earlier ? earlierId : petitionId);
        return petition ? [{ petition, relation, earlier }] : [];
      }),
    );
  });
