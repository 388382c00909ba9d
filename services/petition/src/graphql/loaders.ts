import type { VerifiedRequest } from '@lianxin/subgraph';
import { shanghaiDateOf } from '@lianxin/calendar';
import type { PageOf, PageRequest, Uuid } from '@lianxin/kernel';
import { commandContext, together } from '@lianxin/subgraph';
import DataLoader from 'dataloader';
import type { Now, VisiblePetitions } from '../application/ports';
import type {
  ClockCount,
  OwnedPetitions,
  PetitionHistories,
  PetitionFilter,
  PetitionOwner,
  UnitClocks,
} from '../application/readers';
import type { IssuedDocument, VisibleDocuments } from '../application/papers/issued-documents';
import type { AttachedFileView, VisibleFiles } from '../application/files/attached-files';
import type { MatterLinks } from '../application/matter-links';
import { relatedLoader, type Related } from './related-loader';
import type { Attempts, Look } from '../application/attempts';
import type { Standing } from '../application/standing';
import type { Surroundings, Walls } from '../application/walls';
import type { PetitionEvent } from '../domain/events';
import type { Petition } from '../domain/petition';

/** The petitions of one unit or cadre that a field asks for. */
export interface OwnedRequest {
  readonly owner: PetitionOwner;
  readonly id: Uuid;
  readonly filter: PetitionFilter;
  readonly page: PageRequest;
}

/** The periods of one unit that a field asks for. */
export interface ClocksRequest {
  readonly unitId: Uuid;
  readonly subtree: boolean;
}

/** What one request reads by id, each row once; null stands for what there isn't, or what the asker may not know of. */
export interface Loaders {
  /** What is known of who asks, found once. */
  readonly standing: () => Promise<Standing>;
  /** Takes note of a look that found nothing. */
  readonly noteLook: (at: Look['at']) => Promise<void>;
  /** What the rules need of the surroundings of petitions that were found. */
  readonly around: DataLoader<Petition, Surroundings>;
  readonly petitions: DataLoader<Uuid, Petition | null>;
  /** Own histories of petitions that the asker was shown already. */
  readonly histories: DataLoader<Uuid, readonly PetitionEvent[]>;
  readonly owned: DataLoader<OwnedRequest, PageOf<Petition>, string>;
  readonly clocks: DataLoader<ClocksRequest, readonly ClockCount[], string>;
  /** The papers of a petition that the asker may read. */
  readonly documents: DataLoader<Uuid, readonly IssuedDocument[]>;
  /** The files of a petition that the asker may see. */
  readonly files: DataLoader<Uuid, readonly AttachedFileView[]>;
  /** The petitions linked with one, as far as the asker may read them. */
  readonly related: DataLoader<Uuid, readonly Related[]>;
}

const NONE: PageOf<Petition> = { rows: [], total: { count: 0, exact: true } };

/** What the loaders read from. */
export interface Readers {
  readonly standings: Walls;
  readonly attempts: Attempts;
  readonly visible: VisiblePetitions;
  readonly histories: PetitionHistories;
  readonly owned: OwnedPetitions;
  readonly clocks: UnitClocks;
  readonly documents: Pick<VisibleDocuments, 'ofPetitions'>;
  readonly files: Pick<VisibleFiles, 'ofPetitions'>;
  readonly links: MatterLinks;
  readonly now: Now;
}

/** Makes the loaders of one request; they know the asker, so that nothing read for one is shown to another. */
export const createLoaders =
  ({ standings, visible, histories, owned, clocks, documents, files, links, attempts, now }: Readers) =>
  (request: Pick<VerifiedRequest, 'asker' | 'origin' | 'traceparent'>): Loaders => {
    const { asker } = request;
    let found: Promise<Standing> | null = null;
    const standing = () => (found ??= standings.of(asker));
    const noteLook = async (at: Look['at']): Promise<void> => {
      if (asker.kind !== 'ACCOUNT') return;
      const context = commandContext(request, 'petition', {}, now());
      attempts.note({ standing: await standing(), at, door: 'petition', context });
    };
    return {
      standing,
      noteLook,
      around: new DataLoader(async (petitions) => {
        const known = await standings.around(petitions);
        return petitions.map(() => known);
      }),
      petitions: new DataLoader(async (ids) => {
        const seen = await visible.byIds(await standing(), ids);
        const byId = new Map(seen.map((petition) => [petition.id, petition]));
        const unseen = ids.filter((id) => !byId.has(id));
        if (unseen.length > 0) await noteLook({ ids: unseen });
        return ids.map((id) => byId.get(id) ?? null);
      }),
      documents: new DataLoader(async (ids) => {
        const found = await documents.ofPetitions(await standing(), ids);
        return ids.map((id) => found.filter(({ petitionId }) => petitionId === id));
      }),
      files: new DataLoader(async (ids) => {
        const found = await files.ofPetitions(await standing(), ids);
        return ids.map((id) => found.filter(({ petitionId }) => petitionId === id));
      }),
      related: relatedLoader(links, visible, standing),
      histories: new DataLoader(async (ids) => {
        const found = await histories.histories(ids);
        return ids.map((id) => found.get(id) ?? []);
      }),
      owned: new DataLoader(
        (requests) =>
          together(
            requests,
            ({ owner, filter, page }) => ({ owner, filter, page }),
            ({ id }) => id,
            async (ids, { owner, filter, page }) => owned.pages(await standing(), owner, ids, filter, page),
            NONE,
          ),
        { cacheKeyFn: (request) => JSON.stringify(request) },
      ),
      clocks: new DataLoader(
        (requests) =>
          together(
            requests,
            ({ subtree }) => ({ subtree }),
            ({ unitId }) => unitId,
            async (ids, { subtree }) => clocks.counts(await standing(), ids, subtree, shanghaiDateOf(now())),
            [],
          ),
        { cacheKeyFn: (request) => JSON.stringify(request) },
      ),
    };
  };
