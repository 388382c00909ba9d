import { requireActor, requireCaseSession, type Asker } from '@lianxin/access';
import { holdersOf } from '@lianxin/casework';
import {
  Forbidden,
  NotFound,
  reject,
  type AccessJournal,
  type CommandContext,
  type Rejection,
  type Uuid,
} from '@lianxin/kernel';
import { isBlank } from '../domain/guards';
import { PIPL_45_ACCESS } from '../domain/personal-information-law';
import type { Petition } from '../domain/petition';
import { petitionAbilities, petitionFacts } from './abilities';
import {
  PERSONAL_DATA_FORMAT,
  personalDataOf,
  theOnlyOne,
  withIdNumber,
  type Concerned,
} from './personal-data';
import type { PetitionRepository, UnitDirectory, VisiblePetitions } from './ports';
import type { PetitionHistory } from './readers';
import type { Walls } from './walls';

/** How many petitions one answer tells of: each may hold some hundred thousand characters. */
export const PETITIONS_IN_AN_EXPORT = 10;

/** Finds the petitions in which a person petitions, without knowing him: by the token of his ID number. */
export interface PetitionsOfPerson {
  /** In the order of their ids, from behind `after`. */
  petitionsOf(idNumber: string, after: Uuid | null, limit: number): Promise<readonly Uuid[]>;
}

/** What a written request says. */
export interface WrittenRequest {
  readonly idNumber: string;
  /** Who asked, when, and how he proved who he is. */
  readonly purpose: string;
  readonly after: Uuid | null;
}

/** A document, and from behind which petition the next one tells; null where that was all. */
export interface PersonalDataDocument {
  readonly format: string;
  readonly petitions: readonly Readonly<Record<string, unknown>>[];
  readonly next: Uuid | null;
}

/** What an export reads. */
export interface PersonalDataSources {
  readonly petitions: Pick<PetitionRepository, 'find'> & PetitionHistory;
  readonly visible: Pick<VisiblePetitions, 'byIds'>;
  readonly persons: PetitionsOfPerson;
  readonly units: Pick<UnitDirectory, 'nameOf'>;
  readonly walls: Walls;
}

/** The right of access (PIPL 45): tells a petitioner what is held about him, after it was put on record that he is told. */
export class ExportPersonalData {
  constructor(
    private readonly sources: PersonalDataSources,
    private readonly journal: AccessJournal,
  ) {}

  /** To the petitioner in his own session: his case, nothing else. Throws Unauthenticated without one. */
  async inOwnCase(asker: Asker, context: CommandContext): Promise<PersonalDataDocument> {
    const { caseId } = requireCaseSession(asker);
    const petition = await this.sources.petitions.find(caseId);
    if (!petition) throw new NotFound('no petition with this id');
    await this.record([petition], 'own case', context);
    return this.document([petition], theOnlyOne(petition), null);
  }

  /**
   * To a clerk, on a petitioner's written request: all petitions of one person that the clerk may read. Refuses
   * REASON_REQUIRED; throws Forbidden for anybody else.
   */
  async onRequest(
    { idNumber, purpose, after }: WrittenRequest,
    asker: Asker,
    context: CommandContext,
  ): Promise<PersonalDataDocument | Rejection<'REASON_REQUIRED'>> {
    const { visible, persons, walls } = this.sources;
    const standing = await walls.of(requireActor(asker));
    const abilities = petitionAbilities(standing);
    if (abilities.where('exportOnRequest', 'Petition').kind === 'never')
      throw new Forbidden('only for PETITION_CLERK');
    if (isBlank(purpose)) return reject('REASON_REQUIRED', PIPL_45_ACCESS);
    const found = await persons.petitionsOf(idNumber, after, PETITIONS_IN_AN_EXPORT + 1);
    const page = found.slice(0, PETITIONS_IN_AN_EXPORT);
    const concerned = withIdNumber(idNumber);
    // The token may be that of somebody else's part in the case, of which he is told nothing.
    const readable = await visible.byIds(standing, page);
    const known = await walls.around(readable);
    const seen = readable
      .filter((petition) => abilities.allows('exportOnRequest', 'Petition', petitionFacts(petition, known)))
      .filter(({ personal }) => personal?.petitioners.some(concerned))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    await this.record(seen, purpose, context);
    const next = found.length > page.length ? (page.at(-1) ?? null) : null;
    return this.document(seen, concerned, next);
  }

  /** Before anything is given; where it can't be written, nothing is. */
  private async record(
    petitions: readonly Petition[],
    purpose: string,
    context: CommandContext,
  ): Promise<void> {
    const entry = {
      kind: 'EXPORT',
      subjectType: 'petition',
      what: 'exportPersonalData',
      result: 'GIVEN',
    } as const;
    const subjects = petitions.length > 0 ? petitions.map(({ id }) => id) : [null];
    for (const subjectId of subjects) await this.journal.record({ ...entry, subjectId, purpose }, context);
  }

  private async document(
    petitions: readonly Petition[],
    concerned: Concerned,
    next: Uuid | null,
  ): Promise<PersonalDataDocument> {
    const told = petitions.map(async (petition) => {
      const history = await this.sources.petitions.history(petition.id);
      return personalDataOf(petition, concerned, history, await this.unitNames(petition));
    });
    return { format: PERSONAL_DATA_FORMAT, petitions: await Promise.all(told), next };
  }

  private async unitNames({ responsibility }: Petition): Promise<ReadonlyMap<Uuid, string>> {
    const ids = [...new Set(holdersOf(responsibility).map(({ unitId }) => unitId))];
    const named = await Promise.all(
      ids.map(async (id) => [id, await this.sources.units.nameOf(id)] as const),
    );
    return new Map(named.flatMap(([id, name]) => (name === null ? [] : [[id, name]])));
  }
}
