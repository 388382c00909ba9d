import type { Asker } from '@lianxin/access';
import type { Uuid } from '@lianxin/kernel';
import DataLoader from 'dataloader';
import { factsOfFirm, NO_INTERESTS, NOBODYS } from '../application/facts';
import type { LiaisonReader } from '../application/liaison-readers';
import type { Directory, Now } from '../application/ports';
import type { EnterpriseFile, EnterpriseReader } from '../application/readers';
import { actingOf, type ActingForUnit } from '../application/request/acting-for';
import type { Standing } from '../application/standing';
import { abilitiesOf, type EnterpriseAbilities } from '../application/abilities';
import { standingOf } from '../application/abilities-for';
import type { InterestsIn } from '../domain/conflict';
import type { Enterprise } from '../domain/enterprise';
import type { LiaisonPairing } from '../domain/liaison';

/** What one request reads, each row once; null stands for what there isn't, and for what the asker may not know. */
export interface Loaders {
  /** What the asker may do: his standing is read once a request. */
  readonly abilities: () => Promise<EnterpriseAbilities>;
  /** On whose behalf the asker may try commands on requests; null for one who only looks on. */
  readonly acting: () => Promise<ActingForUnit | null>;
  readonly enterprises: DataLoader<Uuid, EnterpriseFile | null>;
  readonly enterprisesByCode: DataLoader<string, EnterpriseFile | null>;
  /** The live pairing with a cadre, by firm. */
  readonly livePairings: DataLoader<Uuid, LiaisonPairing | null>;
  /** What a file says of interests in the firm, for rules only: whoever asks. */
  readonly interests: DataLoader<Uuid, InterestsIn | null>;
  /** A firm's contact and persons, in clear: for masking only, for those who may read what is confidential. */
  readonly personal: DataLoader<Uuid, Enterprise['personal'] | null>;
  /** A unit with its ancestors. */
  readonly lineages: DataLoader<Uuid, readonly Uuid[]>;
}

/** Files are read without their confidential parts by the same askers, whosever they are. */
export const ANY_FIRM = factsOfFirm(NO_INTERESTS, NOBODYS, () => []);

/** Files with their sealed parts opened. */
interface OpenedFiles {
  findAll(ids: readonly Uuid[]): Promise<readonly Enterprise[]>;
}

/** Asks the first time, and keeps the answer for one request. */
const once = <Value>(ask: () => Promise<Value>): (() => Promise<Value>) => {
  let asked: Promise<Value> | null = null;
  return () => (asked ??= ask());
};

const actingOrNull = (standing: Standing | null): ActingForUnit | null => standing && actingOf(standing);

/** Makes the loaders of one request; they know the asker and read nothing for one who may not read. */
export const createLoaders =
  (reader: EnterpriseReader, liaisons: LiaisonReader, directory: Directory, files: OpenedFiles, now: Now) =>
  ({ asker }: { readonly asker: Asker }): Loaders => {
    const standing = once(() =>
      asker.kind === 'ACCOUNT' ? standingOf(asker, now(), directory) : Promise.resolve(null),
    );
    const abilities = once(async () => abilitiesOf(await standing()));
    const by = (
      keyOf: (file: EnterpriseFile) => string,
      read: (keys: readonly string[]) => Promise<readonly EnterpriseFile[]>,
    ) =>
      new DataLoader<string, EnterpriseFile | null>(async (keys) => {
        if (!(await abilities()).allows('read', 'Enterprise', ANY_FIRM, 'open')) return keys.map(() => null);
        const files = new Map((await read(keys)).map((file) => [keyOf(file), file]));
        return keys.map((key) => files.get(key) ?? null);
      });
    return {
      abilities,
      acting: once(async () => actingOrNull(await standing())),
      enterprises: by(
        ({ id }) => id,
        (ids) => reader.byIds(ids),
      ),
      enterprisesByCode: by(
        ({ code }) => code,
        (codes) => reader.byCodes(codes),
      ),
      interests: new DataLoader(async (ids) => {
        const files = new Map((await reader.byIds(ids)).map((file) => [file.id, file]));
        return ids.map((id) => files.get(id) ?? null);
      }),
      livePairings: new DataLoader(async (ids) => {
        const live = await liaisons.liveOf(ids);
        const pairings = new Map(live.map((pairing) => [pairing.enterpriseId, pairing]));
        return ids.map((id) => pairings.get(id) ?? null);
      }),
      personal: new DataLoader(async (ids) => {
        const opened = new Map((await files.findAll(ids)).map((file) => [file.id, file.personal]));
        return ids.map((id) => opened.get(id) ?? null);
      }),
      lineages: new DataLoader(async (ids) => {
        const lineages = await directory.lineagesOf(ids);
        return ids.map((id) => lineages.get(id) ?? []);
      }),
    };
  };
